import fc from "fast-check";

/** One way to lay out the department form. What a table says stands in `TableFacts`; nothing here changes that. */
export interface Layout {
  /** How far the form is moved from A1. */
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** Columns that the labels of the sections take. */
  readonly labelSpan: number;
  /** Columns that each column of a section takes, from left to right. */
  readonly spans: {
    readonly budget: readonly number[];
    readonly tasks: readonly number[];
    readonly indicators: readonly number[];
  };
  /** Whether a section that is narrower than the widest gives the rest to its last column or leaves it blank. */
  readonly lastColumn: "stretched" | "short";
  readonly headerAcross: Across;
  readonly valueAcross: Across;
  /** Where under a header merged over several columns an unmerged value stands. */
  readonly valueAt: "first" | "last";
  readonly sectionDown: Down;
  readonly level1Down: Down;
  readonly level2Down: Down;
  readonly spelling: Spelling;
  readonly amounts: "text" | "number" | "plain-number";
  /** `number`: 90% is stored as 0.9 and 500家 as 500, with formats that show them as written. */
  readonly targets: "text" | "number";
  readonly goals: "one-cell" | "one-cell-lines" | "rows";
  readonly title: "none" | "merged" | "first" | "middle";
  /** The line that states the year; null for none. `2024` in it is replaced by the year. */
  readonly year: string | null;
  /** Where the unit of amounts is stated. */
  readonly unit: "none" | "header" | "line" | "both";
  /** Texts above the title and below the table, a row each. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly signatures: "none" | "one-cell" | "cells";
  /** The tasks and the indicators before which the header is repeated; counted round where there are fewer. */
  readonly taskBreaks: readonly number[];
  readonly indicatorBreaks: readonly number[];
  /** Whether what a page break cuts in two bears its label again. */
  readonly labelsAfterBreak: "again" | "blank";
  readonly otherTasks: "under-the-same-header" | "own-header";
  /** What stands for 其他需完成的任务 where there are none. */
  readonly noOtherTasks: "blank-row" | "absent";
  readonly parts: "each-marked" | "first-marked";
  /** The lines of the form before which a row is left blank. */
  readonly blankRows: readonly number[];
  readonly tables: "stacked" | "sheets";
  /** Blank rows between stacked tables. */
  readonly gap: number;
  readonly extraSheets: readonly ("cover" | "code-lists")[];
  /** Indicators whose row has slid left; only where the layout is `unmerged`. */
  readonly slides: readonly Slide[];
}

/** Whether a text that takes several columns is merged over them or stands in the first, the others blank. */
type Across = "merged" | "first";

/** Whether a label of several rows is merged over them, stands in the first, or in each. */
type Down = "merged" | "first" | "repeated";

/** How labels are written. */
interface Spelling {
  readonly spaces: "none" | "space" | "wide-space" | "break";
  readonly brackets: "full" | "half" | "spaced" | "next-line";
  /** One character a line down the side. */
  readonly sections: "as-headers" | "vertical";
}

/**
 * How a row has slid left. `one`: by one column; `flush`: to the first column; `apart`: its name to the first column and its
 * values by one, as two rows of the published text have. Rows that lack a cell don't slide.
 */
export interface Slide {
  readonly indicator: number;
  readonly kind: "one" | "flush" | "apart";
}

/** The published form: labels merged down, text merged across, no columns but its own. */
export const published: Layout = {
  rowOffset: 0,
  columnOffset: 0,
  labelSpan: 1,
  spans: { budget: [1, 1, 1, 1], tasks: [1, 1, 1, 1], indicators: [1, 1, 1, 1, 1, 1, 1] },
  lastColumn: "stretched",
  headerAcross: "merged",
  valueAcross: "merged",
  valueAt: "first",
  sectionDown: "merged",
  level1Down: "merged",
  level2Down: "merged",
  spelling: { spaces: "none", brackets: "full", sections: "as-headers" },
  amounts: "text",
  targets: "text",
  goals: "one-cell",
  title: "merged",
  year: null,
  unit: "header",
  above: [],
  below: [],
  signatures: "none",
  taskBreaks: [],
  indicatorBreaks: [],
  labelsAfterBreak: "again",
  otherTasks: "under-the-same-header",
  noOtherTasks: "blank-row",
  parts: "each-marked",
  blankRows: [],
  tables: "stacked",
  gap: 1,
  extraSheets: [],
  slides: [],
};

/** The published form with blanks for merges, as in a text that was extracted from it. */
export const unmerged: Layout = {
  ...published,
  lastColumn: "short",
  headerAcross: "first",
  valueAcross: "first",
  sectionDown: "first",
  level1Down: "first",
  level2Down: "first",
  title: "first",
};

/** Any layout without slid rows; it shrinks towards the published form. */
export function layouts(): fc.Arbitrary<Layout> {
  return fc.record({ ...shape(), ...merging(), ...wording(), ...surroundings(), slides: fc.constant([]) });
}

/** Layouts of the `unmerged` kind in which some rows have slid. */
export function slidLayouts(): fc.Arbitrary<Layout> {
  const slide = fc.record({ indicator: fc.nat(40), kind: fc.constantFrom("one", "flush", "apart") });
  return fc
    .record({ year: wording().year, slides: fc.array(slide, { minLength: 1, maxLength: 8 }) })
    .map((parts) => ({ ...unmerged, ...parts }));
}

function shape() {
  const span = fc.constantFrom(1, 1, 1, 2, 3);
  const spans = (count: number) => fc.array(span, { minLength: count, maxLength: count });
  const breaks = fc.array(fc.nat(40), { maxLength: 2 });
  return {
    rowOffset: fc.nat(9),
    columnOffset: fc.nat(4),
    labelSpan: fc.constantFrom(1, 2),
    spans: fc.record({ budget: spans(4), tasks: spans(4), indicators: spans(7) }),
    taskBreaks: breaks,
    indicatorBreaks: breaks,
    blankRows: fc.uniqueArray(fc.nat(50), { maxLength: 4 }),
    tables: fc.constantFrom("stacked", "sheets"),
    gap: fc.nat(3),
  } as const;
}

function merging() {
  const across = fc.constantFrom<Across[]>("merged", "first");
  const down = fc.constantFrom<Down[]>("merged", "first", "repeated");
  return {
    lastColumn: fc.constantFrom("stretched", "short"),
    headerAcross: across,
    valueAcross: across,
    valueAt: fc.constantFrom("first", "last"),
    sectionDown: down,
    level1Down: down,
    level2Down: down,
    labelsAfterBreak: fc.constantFrom("again", "blank"),
    title: fc.constantFrom("merged", "first", "middle", "none"),
  } as const;
}

function wording() {
  return {
    spelling: fc.record({
      spaces: fc.constantFrom("none", "space", "wide-space", "break"),
      brackets: fc.constantFrom("full", "half", "spaced", "next-line"),
      sections: fc.constantFrom("as-headers", "vertical"),
    }),
    amounts: fc.constantFrom("text", "number", "plain-number"),
    targets: fc.constantFrom("text", "number"),
    goals: fc.constantFrom("one-cell", "one-cell-lines", "rows"),
    year: fc.constantFrom(null, "2024年度", "（2024年度）", "( 2024 年度 )", "2024年", "年度：2024"),
    unit: fc.constantFrom("header", "line", "both", "none"),
    parts: fc.constantFrom("each-marked", "first-marked"),
  } as const;
}

function surroundings() {
  return {
    above: fc.subarray(["附件3", "填报单位（盖章）："]),
    below: fc.subarray(["注：带*的栏目为必填项。", "备注：本表一式三份，报财政部门备案。"]),
    signatures: fc.constantFrom("none", "one-cell", "cells"),
    otherTasks: fc.constantFrom("under-the-same-header", "own-header"),
    noOtherTasks: fc.constantFrom("blank-row", "absent"),
    extraSheets: fc.subarray<"cover" | "code-lists">(["cover", "code-lists"]),
  } as const;
}
