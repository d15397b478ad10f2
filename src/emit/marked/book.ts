import { unreadable } from "../../package/fault.ts";
import { append, applyEdits, type Edit, escapeAttribute, escapeText, insertAt, removal } from "./edits.ts";
import type { Parts } from "./parts.ts";
import { type Family, type Relation, readRelations, strict, transitional } from "./relationships.ts";
import { definedNames, shiftNames, shiftViews, without } from "./sheet-order.ts";
import { attributeOf, childOf, childrenOf, type Element, parseTree, prefixFor, relationOf } from "./xml.ts";

/** A sheet of a workbook: a worksheet, or one that holds no cells. */
export interface BookSheet {
  readonly name: string;
  /** null where it is no worksheet. */
  readonly part: string | null;
}

/** The workbook part of a package. */
export interface Book {
  readonly part: string;
  readonly family: Family;
  readonly sheets: readonly BookSheet[];
  readonly relations: readonly Relation[];
  /** The index of the findings sheet of an earlier run; null where there is none. */
  readonly findings: number | null;
  /** Whether an earlier run has marked it, be its sheet there or not. */
  readonly isMarked: boolean;
}

/** The hidden name by which the findings sheet is known, whatever it is called and wherever it stands. */
const markName = "_ptt.findings";

/** Whether the main part of a package is a workbook: that of a Word document is not. */
export function hasBook(parts: Parts): boolean {
  const part = mainPart(parts);
  return parts.has(part) && parseTree(part, parts.read(part)).local === "workbook";
}

/** Reads the outline of a workbook. Throws `InputError` where it is broken. */
export function readBook(parts: Parts): Book {
  const part = mainPart(parts);
  const root = parseTree(part, parts.read(part));
  const relations = readRelations(parts, part);
  const byId = new Map<string | undefined, Relation>([...relations].reverse().map((one) => [one.id, one]));
  const sheets = sheetElements(root).map((element): BookSheet => {
    const relation = byId.get(relationOf(element));
    return {
      name: attributeOf(element, "name") ?? "",
      part: relation?.type === "worksheet" ? relation.target : null,
    };
  });
  const mark = definedNames(root).find((name) => attributeOf(name, "name") === markName);
  const findings = mark ? sheets.findIndex(({ name }) => isReferenceTo(mark.text, name)) : -1;
  return {
    part,
    family: root.uri === strict.main ? strict : transitional,
    sheets,
    relations,
    findings: findings === -1 ? null : findings,
    isMarked: mark !== undefined,
  };
}

/** Puts a worksheet first. What counts sheets by their order counts one more; the sheet that was seen first still is. */
export function insertFirstSheet(
  parts: Parts,
  book: Book,
  sheet: { readonly name: string; readonly id: string },
): void {
  const xml = parts.read(book.part);
  const root = parseTree(book.part, xml);
  const list = childOf(root, "sheets");
  if (!list) throw unreadable("broken", `${book.part}: no sheets`);
  const element = sheetElement(list, root, { ...sheet, family: book.family });
  const name = `<${root.prefix}definedName name="${markName}" hidden="1">${escapeText(sheetReference(sheet.name))}$A$1</${root.prefix}definedName>`;
  parts.write(
    book.part,
    applyEdits(xml, [
      ...shiftViews(xml, root, { activeTab: (index) => index + 1, firstSheet: (index) => (index > 0 ? index + 1 : 0) }),
      ...(childOf(root, "bookViews") ? [] : [insertAt(list.start, firstView(root))]),
      list.isEmpty ? append(list, element) : insertAt(list.end, element),
      ...shiftNames(xml, root, (index) => index + 1),
      addName(root, name),
    ]),
  );
}

/** Takes out the findings sheet of an earlier run, and its name. */
export function removeFindingsSheet(parts: Parts, book: Book): void {
  const xml = parts.read(book.part);
  const root = parseTree(book.part, xml);
  const at = book.findings;
  const own = definedNames(root).filter(
    (name) =>
      attributeOf(name, "name") === markName || (at !== null && attributeOf(name, "localSheetId") === String(at)),
  );
  const list = childOf(root, "definedNames");
  const isListEmpty = list !== undefined && own.length === list.children.length;
  const sheet = at === null ? undefined : sheetElements(root)[at];
  parts.write(
    book.part,
    applyEdits(xml, [
      ...(sheet ? [removal(sheet)] : []),
      ...(isListEmpty ? [removal(list)] : own.map(removal)),
      ...(at === null ? [] : shiftNames(xml, root, without(at)).filter(({ start }) => !isInside(start, own))),
      ...(at === null ? [] : shiftViews(xml, root, { activeTab: without(at), firstSheet: without(at) })),
    ]),
  );
}

/** The relations of a workbook that a kind of part hangs on, by its name; null where there is none. */
export function partOf(book: Book, type: string): string | null {
  return book.relations.find((relation) => relation.type === type)?.target ?? null;
}

/** A sheet as formulas and links name it, with its `!`. */
export function sheetReference(name: string): string {
  return `'${name.replace(/'/gu, "''")}'!`;
}

function mainPart(parts: Parts): string {
  return readRelations(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
}

function sheetElements(root: Element): readonly Element[] {
  const list = childOf(root, "sheets");
  return list ? childrenOf(list, "sheet") : [];
}

function sheetElement(
  list: Element,
  root: Element,
  { name, id, family }: { readonly name: string; readonly id: string; readonly family: Family },
): string {
  const prefix = prefixFor(root, family.relations);
  const declared = prefix === null ? ` xmlns:r="${family.relations}"` : "";
  const ids = childrenOf(list, "sheet").map((sheet) => Number(attributeOf(sheet, "sheetId") ?? 0));
  const sheetId = Math.max(0, ...ids.filter(Number.isSafeInteger)) + 1;
  return `<${list.prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${declared} ${prefix ?? "r:"}id="${id}"/>`;
}

/** Without it spreadsheet programs would show the first sheet, and have it selected together with the one that was. */
function firstView({ prefix }: Element): string {
  return `<${prefix}bookViews><${prefix}workbookView activeTab="1"/></${prefix}bookViews>`;
}

function isInside(place: number, elements: readonly Element[]): boolean {
  return elements.some(({ start, after }) => start <= place && place < after);
}

function addName(root: Element, name: string): Edit {
  const list = childOf(root, "definedNames");
  if (list) return append(list, name);
  const before = root.children.filter(({ local }) => /^(?:sheets|functionGroups|externalReferences)$/u.test(local));
  const place = before.at(-1)?.after ?? root.close;
  return insertAt(place, `<${root.prefix}definedNames>${name}</${root.prefix}definedNames>`);
}

function isReferenceTo(formula: string, sheet: string): boolean {
  return formula.startsWith(sheetReference(sheet)) || formula.startsWith(`${sheet}!`);
}
