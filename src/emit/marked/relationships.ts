import { folderOf, partKey, relationsPart, resolveTarget } from "../../package/part-names.ts";
import { append, applyEdits, escapeAttribute, removal } from "./edits.ts";
import type { Parts } from "./parts.ts";
import { attributeOf, childrenOf, type Element, parseTree } from "./xml.ts";

/** A relationship of a part: its type's last step (`worksheet`, `comments`), and the name of the part that it leads to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** null for what stands outside the package. */
  readonly target: string | null;
}

/** The namespaces of OOXML, which strict files have others of. */
export interface Family {
  readonly main: string;
  readonly relations: string;
}

/** That of nearly all files. */
export const transitional: Family = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** That of Strict Open XML Spreadsheet (ISO/IEC 29500). */
export const strict: Family = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** What a new part begins with. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const empty = `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** The relationships of a part; "" is the package itself. */
export function readRelations(parts: Parts, source: string): readonly Relation[] {
  const part = relationsPart(source);
  if (!parts.has(part)) return [];
  return childrenOf(parseTree(part, parts.read(part)), "Relationship").map((element) => relationAt(element, source));
}

/** Adds a relationship to a part, and tells its id. */
export function addRelation(
  parts: Parts,
  source: string,
  link: { readonly type: string; readonly to: string },
): string {
  const part = relationsPart(source);
  const xml = parts.has(part) ? parts.read(part) : empty;
  const root = parseTree(part, xml);
  const id = freeId(childrenOf(root, "Relationship"));
  const target = escapeAttribute(relativeName(folderOf(source), link.to));
  const element = `<${root.prefix}Relationship Id="${id}" Type="${escapeAttribute(link.type)}" Target="${target}"/>`;
  parts.write(part, applyEdits(xml, [append(root, element)]));
  return id;
}

/** Takes out the relationships of a part that lead to another one; what was made for them alone goes too. */
export function removeRelations(parts: Parts, source: string, target: string): void {
  const part = relationsPart(source);
  if (!parts.has(part)) return;
  const xml = parts.read(part);
  const leading = childrenOf(parseTree(part, xml), "Relationship").filter((element) => {
    const found = relationAt(element, source).target;
    return found !== null && partKey(found) === partKey(target);
  });
  const left = applyEdits(xml, leading.map(removal));
  if (left === empty) parts.remove(part);
  else parts.write(part, left);
}

function relationAt(element: Element, source: string): Relation {
  const type = attributeOf(element, "Type") ?? "";
  const isExternal = attributeOf(element, "TargetMode") === "External";
  return {
    id: attributeOf(element, "Id") ?? "",
    type: type.slice(type.lastIndexOf("/") + 1),
    target: isExternal ? null : resolveTarget(source, attributeOf(element, "Target") ?? ""),
  };
}

/** A part as it is named from a folder: not every reader knows names from the root of the package. */
function relativeName(folder: string, part: string): string {
  const [from, to] = [folder.split("/").slice(0, -1), part.split("/")];
  const shared = from.findIndex((step, index) => step !== to[index]);
  const kept = shared === -1 ? from.length : shared;
  return [...from.slice(kept).map(() => ".."), ...to.slice(kept)].join("/");
}

function freeId(elements: readonly Element[]): string {
  const numbers = elements.map((element) => Number(/^rId(\d{1,9})$/u.exec(attributeOf(element, "Id") ?? "")?.[1] ?? 0));
  return `rId${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
