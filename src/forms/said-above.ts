import type { DraftBuilder, Found } from "./draft-builder.ts";

/** What is said once above the first of several tables in a sheet, by pointer. */
export type SaidAbove = ReadonlyMap<string, Found>;

export const nothingSaid: SaidAbove = new Map();

const unit = "/budget/unit";
/** What a title stands over: of tables below it without one of their own, too. */
const underTitle = ["/title", "/fiscalYear", "/department/name", "/department/code"];

/**
 * Gives a table what is said above one before it: its title, year and department where it has no title of its own, and the unit where it
 * states none. Returns what is said above the next.
 */
export function takeFromAbove(draft: DraftBuilder, above: SaidAbove): SaidAbove {
  draft.settle();
  const isUnder = !draft.has("/title");
  for (const [pointer, { text, row, column }] of above) {
    if (isUnder || pointer === unit) draft.field(pointer, text, row, column);
  }
  return new Map([...(isUnder ? above : titleOf(draft)), ...unitAfter(draft, above)].filter(isSaid));
}

type Said = readonly [string, Found | undefined];

function isSaid(said: Said): said is readonly [string, Found] {
  return said[1] !== undefined;
}

/** The title of a table and what belongs to it; a department is the title's only above the project. */
function titleOf(draft: DraftBuilder): readonly Said[] {
  const project = draft.found("/project/name");
  const department = draft.found("/department/name");
  const isAbove = project !== undefined && department !== undefined && department.row < project.row;
  const pointers = isAbove ? underTitle : underTitle.slice(0, 2);
  return pointers.map((pointer) => [pointer, draft.found(pointer)] as const);
}

/** The unit that holds further down: one that stands by itself, up to a table that states another. */
function unitAfter(draft: DraftBuilder, above: SaidAbove): readonly Said[] {
  const own = draft.found(unit);
  const before = above.get(unit);
  const isHeld = draft.apart.has(unit) || before?.text === own?.text;
  return [[unit, isHeld ? own : undefined]];
}
