import { type Written, withParts, workbookParts } from "../../readers/xlsx/parts.ts";
import type { HostileFile } from "../hostile-file.ts";
import { zipped } from "./zipped.ts";

const sheet = "xl/worksheets/sheet1.xml";
const million = 1_000_000;

/** Workbooks whose XML is deep, endless or full of entities. */
export const xml: readonly HostileFile[] = [
  book("a million elements, one in the other", { rows: "<a>".repeat(million) }, "input/limit"),
  book("an element with a million attributes", { rows: `<row ${attributes(million)}/>` }, "input/no-table", {
    seconds: 30,
    megabytes: 400,
  }),
  book("a million elements of a name each", { rows: each(300_000, (index) => `<a${index}/>`) }, "input/no-table"),
  book(
    "a million prefixes",
    { rows: `<row ${each(100_000, (index) => `xmlns:p${index}="u${index}" `)}/>` },
    "input/no-table",
  ),
  book("an attribute of 30 million letters", { rows: `<row r="${"1".repeat(30 * million)}"/>` }, "input/unreadable"),
  book("a comment without end", { rows: `<!--${"-".repeat(million)}` }, "input/unreadable"),
  book("a section of characters without end", { rows: `<![CDATA[${"]]".repeat(million)}` }, "input/unreadable"),
  book("a million open tags", { rows: "<".repeat(million) }, "input/unreadable"),
  book("a million open quotes", { rows: "<c a='".repeat(million) }, "input/unreadable"),
  book("a million ampersands", { rows: `<row><c t="str"><v>${"&".repeat(900_000)}</v></c></row>` }, "input/no-table"),
  book("a million instructions", { rows: "<?a?>".repeat(million) }, "input/no-table"),
  whole("entities that expand to 10^9 words", laughs(), "input/no-table"),
  whole("one entity of a million letters, 100,000 times", quadratic(), "input/no-table"),
  whole(
    "an external entity that is a file",
    `<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>${cell("&e;")}`,
    "input/no-table",
  ),
  {
    name: "a shared string of 30 million letters",
    ending: "xlsx",
    bytes: () => zipped(workbookParts({ strings: `<si><t>${"甲".repeat(10 * million)}</t></si>` })),
    outcome: "input/limit",
  },
  {
    name: "a shared string of a million runs",
    ending: "xlsx",
    bytes: () => zipped(workbookParts({ strings: `<si>${"<r><t>甲乙</t></r>".repeat(million)}</si>` })),
    outcome: "input/limit",
  },
  {
    name: "2.5 million shared strings",
    ending: "xlsx",
    bytes: () => zipped(workbookParts({ strings: each(2_500_000, (index) => `<si><t>${index}</t></si>`) })),
    outcome: "input/limit",
    bounds: { seconds: 30, megabytes: 600 },
  },
];

function book(
  name: string,
  written: Written,
  outcome: HostileFile["outcome"],
  bounds?: HostileFile["bounds"],
): HostileFile {
  return { name, ending: "xlsx", bytes: () => zipped(workbookParts(written)), outcome, ...(bounds ? { bounds } : {}) };
}

/** A workbook whose sheet is this text. */
function whole(name: string, content: string, outcome: HostileFile["outcome"]): HostileFile {
  return { name, ending: "xlsx", bytes: () => zipped(withParts(workbookParts({}), { name: sheet, content })), outcome };
}

function attributes(count: number): string {
  return each(count, (index) => `a${index}="" `);
}

function each(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

function cell(text: string): string {
  return `<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
}

function laughs(): string {
  const entities = each(10, (index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
  return `<!DOCTYPE w [<!ENTITY l0 "ha">${entities}]>${cell("&l10;")}`;
}

function quadratic(): string {
  return `<!DOCTYPE w [<!ENTITY a "${"a".repeat(million)}">]>${cell("&a;".repeat(100_000))}`;
}
