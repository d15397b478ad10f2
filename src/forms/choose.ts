import type { FormKind } from "../draft.ts";
import { bareLabel } from "./labels.ts";
import type { Page } from "./page.ts";
import type { TableRange } from "./tables.ts";
import type { Word } from "./words.ts";

/** A title of its own counts for a form as much as so many labels. */
const titleWeight = 4;
/** And the kind of table that its contents speak of. */
const kindWeight = 8;

/** The form that a table is read as, by its index, and all that explain it as well. */
export interface ChosenForm {
  readonly form: number;
  readonly alike: readonly number[];
}

/** The form whose labels explain most of a table's cells; of equal ones the earlier. `among`: the forms to choose from. */
export function chooseForm(page: Page, range: TableRange, among: readonly number[]): ChosenForm {
  const texts = textsAbove(page, range);
  const words = new Map<string, Word>();
  for (const word of texts.map(page.words.of)) if (word.bare !== "") words.set(word.bare, word);
  const labels = [...words.keys()];
  const titles = titlesAmong(texts);
  const kind = kindOf(range, titles, labels);
  const ranked = among.map((form) => {
    const own = page.lexicon.forms[form]?.kind ?? null;
    const isTitled = titles.some((title) => page.lexicon.isTitleOf(form, title));
    let explained = 0;
    for (const { owners } of words.values()) if (owners.has(form)) explained++;
    return { form, score: explained + (isTitled ? titleWeight : 0) + (own === kind ? kindWeight : 0) };
  });
  const most = Math.max(...ranked.map(({ score }) => score));
  const alike = ranked.filter(({ score }) => score === most).map(({ form }) => form);
  return { form: alike[0] ?? 0, alike };
}

/** Whether a table is the form chosen indeed, by its title or by more than the indicators: of another it can't be told what it asks for. */
export function isRecognised(page: Page, range: TableRange, form: number): boolean {
  const isMore = [...range.seen].some((mark) => mark !== "title" && mark !== "indicators");
  return isMore || titlesAmong(textsAbove(page, range)).some((title) => page.lexicon.isTitleOf(form, title));
}

function titlesAmong(texts: readonly string[]): string[] {
  return texts.filter((text) => text.length <= 80 && /绩效|目标|自评/u.test(text)).map(titleOf);
}

/** The texts above the records, and those of the first rows of other contents; of records none but the first tell anything. */
function textsAbove(page: Page, { preambleTop, top, bottom, blocks }: TableRange): string[] {
  const headers = blocks.flatMap((block) => block.headers.map((header) => header.bottom));
  const last = Math.min(
    bottom,
    top + 300,
    blocks.length === 0 ? bottom : headers.reduce((most, row) => Math.max(most, row), top),
  );
  const texts: string[] = [];
  for (let row = preambleTop; row <= last; row++) for (const cell of page.own(row)) texts.push(cell.text);
  return texts;
}

/** Whether a table is a department's or a project's, by its title, else by what stands in it. */
function kindOf({ seen, blocks }: TableRange, titles: readonly string[], labels: readonly string[]): FormKind {
  const title = titles.find((text) => /(?:表|自评|批复|申报)$(?<=绩效.*)/u.test(text)) ?? "";
  const isOfProject = seen.has("/project/name");
  if (/整体/u.test(title) && (!isOfProject || /部门|单位/u.test(title))) return "department";
  if (/项目|专项|转移支付|区域/u.test(title) || [...seen].some((mark) => mark.startsWith("/project/")))
    return "project";
  if (/部门|单位/u.test(title)) return "department";
  if (labels.some((label) => /^项目.{2}/u.test(label) && label !== "项目支出")) return "project";
  const hasTasks = blocks.some(({ kind }) => kind.layout !== "indicators");
  return hasTasks || seen.has("/department/name") ? "department" : "project";
}

function titleOf(text: string): string {
  return bareLabel(text).replace(/^(?:19|20)\d\d年?度?/u, "");
}
