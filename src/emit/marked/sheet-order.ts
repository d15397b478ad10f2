import { type Edit, removeLastAttribute, setAttribute } from "./edits.ts";
import { attributeOf, childOf, childrenOf, type Element } from "./xml.ts";

/** The index of a sheet that had another one. */
type Shift = (index: number) => number;

/** Shifts the sheets that views show first and show open. */
export function shiftViews(
  xml: string,
  root: Element,
  shifts: Readonly<Record<"activeTab" | "firstSheet", Shift>>,
): Edit[] {
  const views = childOf(root, "bookViews");
  return childrenOf(views ?? root, "workbookView").flatMap((view) =>
    (["firstSheet", "activeTab"] as const).flatMap((name) => {
      const index = Number(attributeOf(view, name) ?? 0);
      const shifted = shifts[name](index);
      if (shifted === index) return [];
      const dropped = shifted === 0 ? removeLastAttribute(xml, view, name) : null;
      return [dropped ?? setAttribute(xml, view, { name, value: String(shifted) })];
    }),
  );
}

/** Shifts the sheets that names hold in. */
export function shiftNames(xml: string, root: Element, shift: Shift): Edit[] {
  return definedNames(root).flatMap((name) => {
    const index = attributeOf(name, "localSheetId");
    return index === undefined
      ? []
      : [setAttribute(xml, name, { name: "localSheetId", value: String(shift(Number(index))) })];
  });
}

/** The index that a sheet has when the one at `at` is gone. */
export function without(at: number): (index: number) => number {
  return (index) => (index > at ? index - 1 : index);
}

/** The defined names of a workbook. */
export function definedNames(root: Element): readonly Element[] {
  const list = childOf(root, "definedNames");
  return list ? childrenOf(list, "definedName") : [];
}
