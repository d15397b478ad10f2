import { partKey } from "../../package/part-names.ts";
import { append, applyEdits, escapeAttribute, insertAt, removal } from "./edits.ts";
import type { Parts } from "./parts.ts";
import { attributeOf, childrenOf, type Element, parseTree } from "./xml.ts";

const part = "[Content_Types].xml";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The types of the parts that marks add. */
export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  comments: `${spreadsheet}.comments+xml`,
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;

/** Says what a part is. */
export function addContentType(parts: Parts, name: string, type: string): void {
  const xml = parts.read(part);
  const root = parseTree(part, xml);
  const attributes = `PartName="${escapeAttribute(`/${name}`)}" ContentType="${escapeAttribute(type)}"`;
  parts.write(part, applyEdits(xml, [append(root, `<${root.prefix}Override ${attributes}/>`)]));
}

/** Says what the parts of a file ending are, where nothing says so yet. */
export function addDefaultType(parts: Parts, ending: string, type: string): void {
  const xml = parts.read(part);
  const root = parseTree(part, xml);
  const isThere = childrenOf(root, "Default").some(
    (known) => attributeOf(known, "Extension")?.toLowerCase() === ending,
  );
  if (isThere) return;
  const element = `<${root.prefix}Default Extension="${ending}" ContentType="${type}"/>`;
  parts.write(part, applyEdits(xml, [root.isEmpty ? append(root, element) : insertAt(root.end, element)]));
}

/** Takes back what was said of a part. */
export function removeContentType(parts: Parts, name: string): void {
  const xml = parts.read(part);
  const found = overridesOf(parseTree(part, xml), name);
  parts.write(part, applyEdits(xml, found.map(removal)));
}

/** What a part is said to be; null where only its file ending tells. */
export function contentTypeOf(parts: Parts, name: string): string | null {
  const [found] = overridesOf(parseTree(part, parts.read(part)), name);
  return (found && attributeOf(found, "ContentType")) ?? null;
}

function overridesOf(root: Element, name: string): readonly Element[] {
  return childrenOf(root, "Override").filter(
    (override) => partKey(attributeOf(override, "PartName") ?? "") === partKey(name),
  );
}
