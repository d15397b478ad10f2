import { earlyFinding, type Finding } from "../diagnostic.ts";
import type { Draft, Section } from "../draft.ts";
import type { Sheet, Workbook } from "../source/workbook.ts";
import type { Block } from "./blocks.ts";
import { chooseForm, isRecognised } from "./choose.ts";
import { closeGaps } from "./close-gaps.ts";
import type { Categories, Form } from "./form.ts";
import { readHeader } from "./header.ts";
import { forms, shared } from "./known.ts";
import { Lexicon } from "./lexicon.ts";
import { Page } from "./page.ts";
import { type ReadTables, readTables } from "./read-table.ts";
import { nothingSaid, type SaidAbove } from "./said-above.ts";
import { joinSideLetters } from "./side-letters.ts";
import { type FoundTables, findTables, type TableRange } from "./tables.ts";
import { Words } from "./words.ts";

export type { Categories, Form } from "./form.ts";
export { forms } from "./known.ts";
export { type FormOutline, outlineForms, type SectionOutline } from "./outline.ts";

/** The tables of a workbook, in the order of its sheets, and what is to be said where there is none. */
export interface ReadForms {
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}

export interface FormOptions {
  /** The id of the form that every table is read as; left out, each table is read as the form that explains most of it. */
  readonly form?: string;
  /** The forms to know, in place of those that come with ptt. */
  readonly forms?: readonly Form[];
}

/** Recognises the printed forms in the sheets of a workbook by their labels, and reads a draft of each table. */
export function readForms(workbook: Workbook, categories: Categories, options: FormOptions = {}): ReadForms {
  const words = options.forms ? new Words(new Lexicon(options.forms, shared)) : knownWords();
  const { lexicon } = words;
  const among = [...lexicon.forms.keys()].filter(
    (index) => options.form === undefined || lexicon.forms[index]?.id === options.form,
  );
  const pages = workbook.sheets.map((sheet) => ({ sheet, page: pageOf(sheet, words) }));
  const found = pages.map(({ sheet, page }) => ({ sheet, page, ...findTables(page, categories) }));
  const drafts = readRanges(rangesToRead(found), { among, categories });
  return { drafts, findings: drafts.length > 0 ? [] : [noTable(pages, lexicon)] };
}

function pageOf({ grid }: Sheet, words: Words): Page {
  const closed = closeGaps(grid);
  const page = new Page(closed, words);
  const joined = joinSideLetters(page);
  return joined === closed ? page : new Page(joined, words);
}

interface FoundOnPage extends FoundTables {
  readonly sheet: Sheet;
  readonly page: Page;
}

/** The tables of the sheets that are shown; where there are none those of hidden sheets, and last what may be one. */
function rangesToRead(found: readonly FoundOnPage[]): { readonly page: Page; readonly range: TableRange }[] {
  const shown = found.filter(({ sheet }) => !sheet.isHidden);
  const ranges = (from: readonly FoundOnPage[], which: keyof FoundTables) =>
    from.flatMap(({ page, [which]: all }) => all.map((range) => ({ page, range })));
  const choices = [ranges(shown, "tables"), ranges(found, "tables"), ranges(shown, "doubtful")];
  return choices.find((choice) => choice.length > 0) ?? [];
}

let known: Words | undefined;

/** The words of the known forms: made once, for they are the same for every file. */
function knownWords(): Words {
  known ??= new Words(new Lexicon(forms, shared));
  return known;
}

interface Choices {
  readonly among: readonly number[];
  readonly categories: Categories;
}

/** The tables one after the other; what is said above one holds for those below it in its sheet. */
function readRanges(
  ranges: readonly { readonly page: Page; readonly range: TableRange }[],
  choices: Choices,
): readonly Draft[] {
  let above = nothingSaid;
  return ranges.flatMap(({ page, range }, at) => {
    if (ranges[at - 1]?.page !== page) above = nothingSaid;
    const { drafts, said } = readRange(page, range, { ...choices, above });
    above = said;
    return drafts;
  });
}

function readRange(
  page: Page,
  range: TableRange,
  { among, categories, above }: Choices & { readonly above: SaidAbove },
): ReadTables {
  const { form: chosen, alike } = chooseForm(page, range, among);
  const form = page.lexicon.forms[chosen];
  if (!form) return { drafts: [], said: above };
  const own = page.as(chosen);
  const blocks = range.blocks.map((block) => reread(own, block));
  const isKnown = among.length === 1 || isRecognised(page, range, chosen);
  const requires = isKnown ? requiredBy(form, alike, page.lexicon.forms) : indicatorsOnly;
  return readTables(own, { ...range, blocks }, { form: requires ? { ...form, requires } : form, categories, above });
}

/** What a form asks for; where others explain the table as well, what the least of them asks for. */
function requiredBy(form: Form, alike: readonly number[], known: readonly Form[]): readonly Section[] | undefined {
  const others = alike.flatMap((index) => known[index] ?? []).filter(({ kind }) => kind === form.kind);
  return form.requires ?? others.find(({ requires }) => requires !== undefined)?.requires;
}

/** What is asked of a table that is no form known. */
const indicatorsOnly: readonly Section[] = ["indicators"];

/** A block whose headers are read in the words of the form that was chosen. */
function reread(page: Page, block: Block): Block {
  return { ...block, headers: block.headers.map((header) => readHeader(page, header.row, header.of) ?? header) };
}

const landmarks = ["部门名称", "项目名称", "总体绩效目标", "绩效指标", "一级指标", "二级指标", "三级指标", "指标值"];

function noTable(pages: readonly { readonly sheet: Sheet; readonly page: Page }[], lexicon: Lexicon): Finding {
  const scored = pages.map(({ sheet, page }) => ({ name: sheet.name, found: knownIn(page, lexicon) }));
  const nearest = scored.sort((a, b) => b.found.length - a.found.length)[0];
  const found = nearest?.found ?? [];
  const missing = landmarks.filter((label) => !found.includes(label));
  return earlyFinding(
    "input/no-table",
    { missing, found, sheet: found.length > 0 ? (nearest?.name ?? null) : null },
    null,
  );
}

/** The labels of forms that stand in a page, in its order. */
function knownIn(page: Page, lexicon: Lexicon): string[] {
  const found = new Set<string>();
  for (let row = 0; row < page.grid.rowCount && found.size < 20; row++) {
    for (const cell of page.own(row)) {
      const bare = page.bare(cell);
      const isKnown = lexicon.isExact(bare) || page.column("indicators", cell) !== null;
      if (bare !== "" && isKnown) found.add(bare);
    }
  }
  return [...found];
}
