import type { Severity } from "../../diagnostic.ts";
import { cellName, columnName } from "../../source/place.ts";
import { lineCount } from "../lines.ts";
import { sheetReference } from "./book.ts";
import { type CellTag, scanSheet } from "./cells.ts";
import { escapeAttribute } from "./edits.ts";
import type { MarkedFinding } from "./marks.ts";
import { shadesOf } from "./palette.ts";
import { xmlHeader } from "./relationships.ts";
import type { Legend } from "./restyle.ts";
import { type Look, type Styles, solidFill, type TintPair } from "./styles.ts";
import { cellText } from "./texts.ts";
import type { MarkWords } from "./words.ts";

/** What the findings sheet is made of. */
export interface FindingsSheet {
  readonly main: string;
  readonly findings: readonly MarkedFinding[];
  readonly styles: Styles;
  readonly words: MarkWords;
}

const messageWidth = 68;
const hintWidth = 52;
const widths = [6, 8, 27, 16, 9, messageWidth, hintWidth];
const lineHeight = 14;
/** The tallest row that a spreadsheet has, in points. */
const tallest = 409;
const headerRow = 4;
/** In the first row, in hidden columns from this one on, the tinted styles stand beside those that they were made of. */
const legendColumn = 9;
/** Spreadsheet programs take no more links in a sheet. */
const mostLinks = 65_530;

/** The worksheet that lists the findings, as XML; its styles are added to those of the workbook. */
export function findingsSheet(sheet: FindingsSheet): string {
  const { main, findings, styles, words } = sheet;
  const styleOf = styleFinder(styles, words);
  const rows = [
    row(1, 24, [text(styleOf("title"), words.sheet), legend(styles.pairs())]),
    row(2, 18, [text(styleOf("plain"), words.counts(countsOf(findings)))]),
    row(3, 18, [text(styleOf("plain"), words.guide)]),
    row(
      headerRow,
      18,
      words.columns.map((name) => text(styleOf("header"), name)),
    ),
    ...findings.map((finding, index) => findingRow(finding, index, { styleOf, words })),
  ];
  const pairs = styles.pairs().length * 2;
  const hidden =
    pairs === 0
      ? ""
      : `<col min="${legendColumn + 1}" max="${legendColumn + pairs}" width="9" hidden="1" customWidth="1"/>`;
  return [
    `${xmlHeader}<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.map(column).join("")}${hidden}</cols><sheetData>${rows.join("")}</sheetData>${links(findings)}`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join("");
}

/** What a findings sheet of an earlier run tells of styles. Throws `InputError` where it is broken. */
export function readLegend(part: string, xml: string): Legend {
  const own = new Set<number>();
  const row: number[] = [];
  const cell = ({ row: at, column, style }: CellTag) => {
    if (at === 0 && column >= legendColumn) row[column - legendColumn] = style;
    else own.add(style);
  };
  scanSheet(part, xml, [{ cell }]);
  const pairs: TintPair[] = [];
  for (let index = 0; index + 1 < row.length; index += 2) {
    const [tinted, original] = [row[index], row[index + 1]];
    if (tinted !== undefined && original !== undefined) pairs.push({ tinted, original });
  }
  return { pairs, own };
}

type LookName = Severity | "title" | "plain" | "header" | "text" | "link";

/** The style of a look, which is made where it is used first: a style that no cell has would not be known again. */
type StyleOf = (name: LookName) => number;

function styleFinder(styles: Styles, { font }: MarkWords): StyleOf {
  const made = new Map<LookName, number>();
  return (name) => {
    const style = made.get(name) ?? styles.look(lookOf(name, font));
    made.set(name, style);
    return style;
  };
}

function lookOf(name: LookName, { name: family, charset }: MarkWords["font"]): Look {
  const size = `<{}sz val="${name === "title" ? 14 : 10}"/>`;
  const face = `<{}name val="${family}"/>${charset === null ? "" : `<{}charset val="${charset}"/>`}`;
  const [top, wrapped] = ['<{}alignment vertical="top"/>', '<{}alignment vertical="top" wrapText="1"/>'];
  const plain = { font: `<{}font>${size}${face}</{}font>`, fill: null, border: null, alignment: top };
  const bold = `<{}font><{}b/>${size}${face}</{}font>`;
  const boxed = { ...plain, border: thinBorder, alignment: wrapped };
  switch (name) {
    case "title":
      return { ...plain, font: bold };
    case "plain":
      return plain;
    case "header":
      return { ...boxed, font: bold, fill: solidFill("FFEDEDED") };
    case "text":
      return boxed;
    case "link":
      return { ...boxed, font: `<{}font><{}u/>${size}<{}color rgb="FF0563C1"/>${face}</{}font>` };
    default:
      return { ...boxed, fill: solidFill(shadesOf(name)[0] ?? "") };
  }
}

const edge = (side: string) => `<{}${side} style="thin"><{}color rgb="FFBFBFBF"/></{}${side}>`;
const thinBorder = `<{}border>${["left", "right", "top", "bottom"].map(edge).join("")}<{}diagonal/></{}border>`;

/** A cell's content without its address. */
type Content = (address: string) => string;

function text(style: number, value: string): Content {
  return (address) =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function number(style: number, value: number): Content {
  return (address) => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

function row(index: number, height: number, contents: readonly (Content | string)[]): string {
  const cells = contents.map((content, column) =>
    typeof content === "string" ? content : content(`${columnName(column)}${index}`),
  );
  return `<row r="${index}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

/** The height in points at which the texts of a finding are seen whole, as far as rows can be that tall. */
function heightOf({ message, hint }: MarkedFinding): number {
  const lines = Math.max(lineCount(message, messageWidth - 4), lineCount(hint ?? "", hintWidth - 4));
  return Math.min(tallest, lines * lineHeight + 4);
}

function findingRow(
  finding: MarkedFinding,
  index: number,
  { styleOf, words }: { readonly styleOf: StyleOf; readonly words: MarkWords },
): string {
  const { severity, rule, place, message, hint } = finding;
  return row(headerRow + 1 + index, heightOf(finding), [
    number(styleOf("text"), index + 1),
    text(styleOf(severity), words.severity[severity]),
    text(styleOf("text"), rule),
    text(styleOf("text"), place?.sheet ?? ""),
    place ? text(styleOf("link"), cellName(place.row, place.column)) : text(styleOf("text"), ""),
    text(styleOf("text"), message),
    text(styleOf("text"), hint ?? ""),
  ]);
}

function legend(pairs: readonly TintPair[]): string {
  return pairs
    .flatMap(({ tinted, original }) => [tinted, original])
    .map((style, index) => `<c r="${columnName(legendColumn + index)}1" s="${style}"/>`)
    .join("");
}

function column(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function links(findings: readonly MarkedFinding[]): string {
  const made = findings.flatMap(({ place }, index) => {
    if (!place) return [];
    const target = escapeAttribute(`${sheetReference(place.sheet)}${cellName(place.row, place.column)}`);
    return [
      `<hyperlink ref="E${headerRow + 1 + index}" location="${target}" display="${cellName(place.row, place.column)}"/>`,
    ];
  });
  return made.length === 0 ? "" : `<hyperlinks>${made.slice(0, mostLinks).join("")}</hyperlinks>`;
}

function countsOf(findings: readonly MarkedFinding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
