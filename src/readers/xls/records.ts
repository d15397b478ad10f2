import { beyond, type Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { Block } from "../../source/grid.ts";
import type { Range } from "../ranges.ts";

/** What is read of a sheet here, apart from its cells. */
export interface SheetLayout {
  readonly merges: Block[];
  readonly hiddenRows: Range[];
  readonly hiddenColumns: Range[];
}

/** A stream of records (MS-XLS 2.1.4) that has been looked through. */
export interface Records {
  /** The stream with everything but cells, texts, formats and formulas made void, so that a library meets nothing else. */
  readonly stream: Buffer;
  /** Of each sheet, in the order of the stream, whether it is hidden. */
  readonly areHidden: readonly boolean[];
  readonly layouts: readonly SheetLayout[];
}

/** The sheets that a workbook lists, by the offset where each begins. */
interface Walk {
  readonly limits: Limits;
  readonly stream: Buffer;
  readonly hidden: Map<number, boolean>;
  readonly layouts: Map<number, SheetLayout>;
  readonly count: { cells: number; merges: number; formulas: number; longestShared: number };
  layout: SheetLayout | null;
  /** Sheets hold charts as streams of their own. */
  depth: number;
  isKept: boolean;
  kept: Map<number, number>;
}

const type = {
  bof: [0x0809, 0x0409, 0x0209, 0x0009],
  eof: 0x000a,
  continued: 0x003c,
  boundSheet: 0x0085,
  filePass: 0x002f,
  mergeCells: 0x00e5,
  row: 0x0208,
  columns: 0x007d,
  sharedFormula: 0x04bc,
  strings: 0x00fc,
  manyNumbers: 0x00bd,
  /** Sort settings: the library passes over them. */
  passedOver: 0x0090,
} as const;

const formulas: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
/** One cell each: numbers, texts, booleans and errors, formulas. */
const cells: ReadonlySet<number> = new Set([
  ...[0x0002, 0x0003, 0x0004, 0x0005, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6, 0x00fd],
  ...formulas,
]);
/** Dates from 1904, code page, sheet names, strings, formats, styles, texts of formulas. */
const other: readonly number[] = [
  0x0022, 0x0042, 0x0085, 0x00fc, 0x041e, 0x001e, 0x00e0, 0x0443, 0x0243, 0x0043, 0x0207, 0x0007, 0x00bd,
];
/** What formulas name: other workbooks, sheets, names. */
const named: readonly number[] = [0x0018, 0x0218, 0x0017, 0x01ae, 0x0023, 0x0223, 0x04bc];
const kept: ReadonlySet<number> = new Set([...type.bof, type.eof, ...cells, ...other, ...named]);

/** The library takes some 10 µs for a cell. */
const mostCells = 1_000_000;
/** Lists of these kinds are copied whenever one is added to; no workbook has so many. */
const mostListed = 300;
/** Texts are looked up among the pieces of the string table sign by sign. */
const mostStringBytes = 8 * 2 ** 20;
/** Characters that formulas which share one may be made into. */
const mostFormulaText = 64 * 2 ** 20;

/** Looks through a stream before the library does. Throws `InputError` where it is encrypted, broken or exceeds a limit. */
export function guardRecords(written: Buffer, limits: Limits): Records {
  const walk: Walk = {
    limits,
    stream: Buffer.from(written),
    hidden: new Map(),
    layouts: new Map(),
    count: { cells: 0, merges: 0, formulas: 0, longestShared: 0 },
    layout: null,
    depth: 0,
    isKept: false,
    kept: new Map(),
  };
  for (let at = 0; at + 4 <= written.length; at += 4 + written.readUInt16LE(at + 2)) pass(walk, at);
  if (walk.depth > 0) throw unreadable("truncated");
  if (walk.count.formulas * walk.count.longestShared > mostFormulaText) dropNames(walk.stream);
  const offsets = [...(walk.hidden.size > 0 ? walk.hidden : walk.layouts).keys()].sort((a, b) => a - b);
  return {
    stream: walk.stream,
    areHidden: offsets.map((offset) => walk.hidden.get(offset) ?? false),
    layouts: offsets.map((offset) => walk.layouts.get(offset) ?? emptyLayout()),
  };
}

/** Makes everything that formulas name void, so that none of them is told. */
export function dropNames(stream: Buffer): void {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (named.includes(stream.readUInt16LE(at))) stream.writeUInt16LE(type.passedOver, at);
  }
}

function emptyLayout(): SheetLayout {
  return { merges: [], hiddenRows: [], hiddenColumns: [] };
}

function pass(walk: Walk, at: number): void {
  const { stream } = walk;
  const kind = stream.readUInt16LE(at);
  const body = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
  if (body.length < stream.readUInt16LE(at + 2)) throw unreadable("truncated");
  readRecord(walk, kind, body, at);
  walk.isKept = kind === type.continued ? walk.isKept : isKept(walk, kind);
  if (!walk.isKept) stream.writeUInt16LE(type.passedOver, at);
}

function isKept({ kept: counts }: Walk, kind: number): boolean {
  if (!kept.has(kind)) return false;
  if (!named.includes(kind) || kind === type.sharedFormula) return true;
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return kind === 0x0018 || kind === 0x0218 || count <= mostListed;
}

function readRecord(walk: Walk, kind: number, body: Buffer, at: number): void {
  const { layout, count, limits } = walk;
  if (type.bof.some((bof) => bof === kind)) beginStream(walk, at);
  else if (kind === type.eof) walk.depth = Math.max(0, walk.depth - 1);
  else if (kind === type.filePass) throw unreadable("encrypted");
  else if (kind === type.boundSheet && body.length >= 6) listSheet(walk, body);
  else if (kind === type.strings) checkStrings(walk, at);
  else if (kind === type.sharedFormula) count.longestShared = Math.max(count.longestShared, body.length);
  else if (cells.has(kind) || kind === type.manyNumbers) countCells(walk, kind, body);
  else if (layout && walk.depth === 1) readLayout(layout, kind, body);
  if (kind === type.mergeCells) count.merges += Math.floor(body.length / 8);
  if (count.merges > limits.merges) throw beyond("merges", limits.merges, null);
}

function beginStream(walk: Walk, at: number): void {
  if (++walk.depth > 1) return;
  walk.layout = emptyLayout();
  walk.layouts.set(at, walk.layout);
}

function listSheet({ hidden, limits }: Walk, body: Buffer): void {
  hidden.set(body.readUInt32LE(0), (body.readUInt8(4) & 3) !== 0);
  if (hidden.size > limits.sheets) throw beyond("sheets", limits.sheets, null);
}

/** Counts the string table with the records that it goes on in. */
function checkStrings({ stream }: Walk, start: number): void {
  let size = 0;
  for (let at = start; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (at > start && stream.readUInt16LE(at) !== type.continued) break;
    size += stream.readUInt16LE(at + 2);
  }
  if (size > mostStringBytes) throw beyond("part-size", mostStringBytes, size);
}

function countCells({ count, limits }: Walk, kind: number, body: Buffer): void {
  count.cells += kind === type.manyNumbers ? Math.max(0, Math.floor((body.length - 6) / 6)) : 1;
  if (formulas.has(kind)) count.formulas++;
  const allowed = Math.min(limits.cells, mostCells);
  if (count.cells > allowed) throw beyond("cells", allowed, null);
}

function readLayout(layout: SheetLayout, kind: number, body: Buffer): void {
  if (kind === type.mergeCells && body.length >= 2) layout.merges.push(...mergesIn(body));
  else if (kind === type.row && body.length >= 16) {
    const row = body.readUInt16LE(0);
    if (body.readUInt16LE(12) & 0x20) layout.hiddenRows.push({ first: row, last: row });
  } else if (kind === type.columns && body.length >= 10 && body.readUInt16LE(8) & 1) {
    layout.hiddenColumns.push({ first: body.readUInt16LE(0), last: Math.min(body.readUInt16LE(2), 255) });
  }
}

function mergesIn(body: Buffer): Block[] {
  const count = Math.min(body.readUInt16LE(0), Math.floor((body.length - 2) / 8));
  return Array.from({ length: count }, (_, index) => {
    const at = 2 + index * 8;
    return {
      top: body.readUInt16LE(at),
      bottom: body.readUInt16LE(at + 2),
      left: body.readUInt16LE(at + 4),
      right: body.readUInt16LE(at + 6),
    };
  }).filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}
