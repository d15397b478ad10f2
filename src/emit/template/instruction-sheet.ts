import type { Language } from "../../diagnostic.ts";
import type { Content, Look, PrintedCell, PrintedSheet } from "../xlsx/sheet.ts";
import { textContent } from "../xlsx/sheet.ts";
import { type FormWords, formWords } from "./form-words.ts";
import { amountsIn, differenceOf, sumOf } from "./sums.ts";

/** One row: a text, and beside it what is reckoned. */
interface Row {
  readonly text: string;
  readonly look: Look;
  readonly value?: Content;
}

/** Says how a form is filled in, and adds up what is: `from` is the file that it was filled in from, with its year. */
export function instructionSheet(
  form: PrintedSheet,
  language: Language,
  from: { readonly file: string; readonly year: number | null } | null,
): PrintedSheet {
  const words = formWords[language];
  const rows: Row[] = [
    { text: words.title, look: "title" },
    ...(from ? [{ text: words.from(from.file, from.year), look: "remark" as const }] : []),
    ...words.steps.map((text) => ({ text, look: "remark" as const })),
    ...checkRows(form, words),
  ];
  const cells = rows.flatMap((row, at) => cellsOf(row, at));
  return { name: words.sheet, widths: [56, 24], cells, headRows: 0, isTemplate: true };
}

function checkRows(form: PrintedSheet, words: FormWords): Row[] {
  const spent = amountsIn(form.cells, 2);
  const received = amountsIn(form.cells, 4);
  const funding = form.cells.filter(({ input, block }) => input === "amount" && block.left === 3);
  const weights = form.cells.filter(({ input }) => input === "weight");
  const hasSides = spent.length > 0 && received.length > 0;
  const value = (text: string, content: Content): Row[] =>
    content === null ? [] : [{ text, look: "text", value: content }];
  const sides = hasSides
    ? [
        ...value(words.expenditure, sumOf(spent, form.name)),
        ...value(words.revenue, sumOf(received, form.name)),
        ...value(words.difference, differenceOf(spent, received, form.name)),
        ...value(words.funding, sumOf(funding, form.name)),
      ]
    : [];
  const checks = [...sides, ...value(words.weights, sumOf(weights, form.name))];
  return checks.length === 0 ? [] : [{ text: words.checks, look: "header" }, ...checks];
}

function cellsOf({ text, look, value }: Row, at: number): PrintedCell[] {
  const row = { top: at, bottom: at };
  if (value === undefined) return [{ block: { ...row, left: 0, right: 1 }, content: textContent(text), look }];
  return [
    { block: { ...row, left: 0, right: 0 }, content: textContent(text), look },
    { block: { ...row, left: 1, right: 1 }, content: value, look: "amount" },
  ];
}
