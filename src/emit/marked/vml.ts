import { unreadable } from "../../package/fault.ts";
import type { CellAt } from "./comments.ts";
import type { Anchor } from "./geometry.ts";

/** The box of a comment. */
export interface Shape extends CellAt {
  readonly anchor: Anchor;
}

const noteType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without any shape. */
export const noShapes = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${noteType}</xml>`;

/** Ids of shapes come in blocks of this many, of which a drawing says which are its own. */
const blockSize = 1024;

/**
 * Adds the boxes of comments to a VML drawing. Drawings are patched as text: those that spreadsheet programs write are not always
 * well-formed XML. Throws `InputError` where it is no VML drawing.
 */
export function addShapes(part: string, xml: string, shapes: readonly Shape[]): string {
  const end = xml.lastIndexOf("</xml>");
  const root = tagAt(xml, xml.indexOf("<xml"));
  if (end === -1 || !prefixes.every((prefix) => root.includes(`xmlns:${prefix}=`))) {
    throw unreadable("broken", `${part}: no VML drawing`);
  }
  const first = lastId(xml) + 1;
  const type = xml.includes('id="_x0000_t202"') ? "" : noteType;
  const added = shapes.map((shape, index) => shapeElement(shape, first + index)).join("");
  return withBlocks(xml.slice(0, end), first + shapes.length - 1) + type + added + xml.slice(end);
}

/** Takes the boxes of the comments of some cells out; `isEmpty` where the drawing has no shape any more. */
export function removeShapes(
  xml: string,
  cells: readonly CellAt[],
): { readonly xml: string; readonly isEmpty: boolean } {
  const wanted = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const pieces: string[] = [];
  let kept = 0;
  let at = 0;
  for (const shape of shapesOf(xml)) {
    const written = xml.slice(shape.start, shape.end);
    if (!wanted.has(noteCell(written))) kept++;
    else {
      pieces.push(xml.slice(at, shape.start));
      at = shape.end;
    }
  }
  return { xml: pieces.join("") + xml.slice(at), isEmpty: kept === 0 };
}

function* shapesOf(xml: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let at = 0; ; ) {
    const start = nextShape(xml, at);
    const close = start === -1 ? -1 : xml.indexOf("</v:shape>", start);
    if (close === -1) return;
    at = close + "</v:shape>".length;
    yield { start, end: at };
  }
}

/** `<v:shapetype` is no shape. */
function nextShape(xml: string, from: number): number {
  for (let at = xml.indexOf("<v:shape", from); at !== -1; at = xml.indexOf("<v:shape", at + 1)) {
    if (/[\s>]/u.test(xml[at + "<v:shape".length] ?? "")) return at;
  }
  return -1;
}

/** Row and column of the cell that a shape is the comment of; "" where it is something else. */
function noteCell(shape: string): string {
  if (!/ObjectType="Note"/u.test(shape)) return "";
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/u.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/u.exec(shape)?.[1];
  return `${row} ${column}`;
}

/** The largest id that is taken. */
function lastId(xml: string): number {
  const taken = [...xml.matchAll(/_x0000_s(\d{1,9})/gu)].map(([, id]) => Number(id));
  const block = blocksOf(xml)?.blocks[0] ?? 1;
  return taken.reduce((most, id) => Math.max(most, id), block * blockSize);
}

/** Claims the blocks of ids up to the one of the last id. */
function withBlocks(xml: string, last: number): string {
  const found = blocksOf(xml);
  if (!found) return xml;
  const highest = found.blocks.reduce((most, block) => Math.max(most, block), 0);
  const missing = Math.max(0, Math.floor(last / blockSize) - highest);
  const more = Array.from({ length: missing }, (_, index) => `,${highest + index + 1}`);
  return xml.slice(0, found.end) + more.join("") + xml.slice(found.end);
}

/** The blocks of ids that a drawing claims, and where their list ends; null where it claims none. */
function blocksOf(xml: string): { readonly blocks: readonly number[]; readonly end: number } | null {
  const start = xml.indexOf("<o:idmap");
  const found = /\sdata="((?:\d{1,6},){0,99}\d{1,6})"/u.exec(tagAt(xml, start));
  if (!found) return null;
  return { blocks: (found[1] ?? "").split(",").map(Number), end: start + found.index + found[0].length - 1 };
}

function tagAt(xml: string, start: number): string {
  return start === -1 ? "" : xml.slice(start, xml.indexOf(">", start) + 1);
}

const prefixes = ["v", "o", "x"];

function shapeElement({ row, column, anchor }: Shape, id: number): string {
  const edges = [anchor.left, anchor.top, anchor.right, anchor.bottom].map((edge) => edge.join(", ")).join(", ");
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:240pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${edges}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>`,
    "</x:ClientData></v:shape>",
  ].join("");
}
