import type { DraftIndicator } from "../../draft.ts";
import type { TextPlace } from "../../source/place.ts";
import { indicatorKeys, targetKeys } from "./keys.ts";
import { level1Labels, level2Labels } from "./labels.ts";
import { type Entry, isBlank, type MappingNode, type Node } from "./node.ts";
import { amountAt, type Fields, fieldsOf, labelIn, labelledEntries, type Notes, reportShape, textAt } from "./notes.ts";

type TargetFields = Fields<"cycle" | "annual" | "weight" | "note">;
type TargetKey = "cycle" | "annual";

/** Where a category is written, and the label that it stands for. */
interface Category {
  readonly label: string | null;
  readonly place: TextPlace;
}

/** The categories that stand over an indicator. */
interface Above {
  readonly level1: Category | null;
  readonly level2: Category | null;
}

interface Output {
  readonly indicators: DraftIndicator[];
  readonly notes: Notes;
}

/**
 * 绩效指标: level 1 → level 2 → name → target; or a list of `{ level1, level2, name, cycle, annual, weight, note }` in the place of
 * any of these mappings. A target is one text, which counts for cycle and annual alike, or `{ cycle, annual, weight, note }`.
 */
export function indicatorsAt(entry: Entry | undefined, notes: Notes): DraftIndicator[] {
  const output: Output = { indicators: [], notes };
  if (entry) addLevel(entry, { level1: null, level2: null }, output);
  return output.indicators.map((indicator) => withOwnHorizons(indicator, notes.horizons));
}

/** Drops the horizons of an indicator where they are those of the table. */
function withOwnHorizons(indicator: DraftIndicator, ofTable: Notes["horizons"]): DraftIndicator {
  const { horizons, ...rest } = indicator;
  return horizons && horizons.length < ofTable.size ? indicator : rest;
}

function addLevel(entry: Entry, above: Above, output: Output): void {
  const { value } = entry;
  if (value.kind === "list") addListed(entry.key, value.items, above, output);
  else if (value.kind === "mapping") addChildren(value, above, output);
  else if (!isBlank(value)) reportShape(entry.key, "mapping", value, output.notes);
}

function addChildren(mapping: MappingNode, above: Above, output: Output): void {
  for (const child of labelledEntries(mapping, output.notes)) {
    if (!above.level1) addLevel(child, { level1: categoryOf(child, level1Labels), level2: null }, output);
    else if (!above.level2) addLevel(child, { ...above, level2: categoryOf(child, level2Labels) }, output);
    else output.indicators.push(namedIndicator(child, above, nextPointer(output), output.notes));
  }
}

function nextPointer({ indicators }: Output): string {
  return `/indicators/${indicators.length}`;
}

function categoryOf(entry: Entry, labels: ReadonlyMap<string, string>): Category {
  return { label: labels.get(entry.key) ?? labelIn(entry), place: entry.keyPlace };
}

function addListed(key: string, items: readonly Node[], above: Above, output: Output): void {
  for (const item of items) {
    if (item.kind === "mapping") output.indicators.push(listedIndicator(item, { ...above, key }, output));
    else if (!isBlank(item)) reportShape(key, "mapping", item, output.notes);
  }
}

function namedIndicator(entry: Entry, above: Above, pointer: string, notes: Notes): DraftIndicator {
  notes.origins.set(pointer, entry.keyPlace);
  notes.origins.set(`${pointer}/name`, entry.keyPlace);
  return {
    level1: categoryAt(above.level1, `${pointer}/level1`, notes),
    level2: categoryAt(above.level2, `${pointer}/level2`, notes),
    name: labelIn(entry),
    ...statedTargets(entry, pointer, notes),
  };
}

function categoryAt(category: Category | null, pointer: string, notes: Notes): string | null {
  if (category) notes.origins.set(pointer, category.place);
  return category?.label ?? null;
}

type Targets = Omit<DraftIndicator, "level1" | "level2" | "name">;

function statedTargets(entry: Entry, pointer: string, notes: Notes): Targets {
  if (entry.value.kind === "mapping") {
    return targetsAt(fieldsOf(entry.value, targetKeys, entry.key, notes), pointer, notes);
  }
  const cycleTarget = targetAt("cycle", entry, `${pointer}/cycleTarget`, notes);
  if (entry.value.kind === "list") return { cycleTarget, annualTarget: null, weight: null, note: null };
  const annualTarget = targetAt("annual", entry, `${pointer}/annualTarget`, notes);
  return { cycleTarget, annualTarget, weight: null, note: null };
}

function targetsAt(fields: TargetFields, pointer: string, notes: Notes): Targets {
  return {
    cycleTarget: targetAt("cycle", fields.get("cycle"), `${pointer}/cycleTarget`, notes),
    annualTarget: targetAt("annual", fields.get("annual"), `${pointer}/annualTarget`, notes),
    weight: amountAt(fields.get("weight"), `${pointer}/weight`, notes),
    note: textAt(fields.get("note"), `${pointer}/note`, notes),
    ...statedHorizons(fields),
  };
}

/** `null` states that an indicator's row has no such column, where others of the table have it. */
function statedHorizons(fields: TargetFields): Pick<DraftIndicator, "horizons"> {
  const horizons = (["cycle", "annual"] as const).filter((key) => fields.get(key)?.value.kind !== "nothing");
  return horizons.length < 2 ? { horizons } : {};
}

/** A target's text; of a compiled target its `raw`. The form has the column if any indicator states it, be it blank. */
function targetAt(horizon: TargetKey, entry: Entry | undefined, pointer: string, notes: Notes): string | null {
  if (!entry || entry.value.kind === "nothing") return null;
  notes.horizons.add(horizon);
  const raw = entry.value.kind === "mapping" ? entry.value.entries.find((field) => field.key === "raw") : undefined;
  return textAt(raw ?? entry, pointer, notes);
}

function listedIndicator(item: MappingNode, above: Above & { readonly key: string }, output: Output): DraftIndicator {
  const { notes } = output;
  const pointer = nextPointer(output);
  notes.origins.set(pointer, item.place);
  const fields = fieldsOf(item, indicatorKeys, above.key, notes);
  const level1 = statedCategory(fields.get("level1"), level1Labels, `${pointer}/level1`, notes);
  const level2 = statedCategory(fields.get("level2"), level2Labels, `${pointer}/level2`, notes);
  return {
    level1: level1 ?? categoryAt(above.level1, `${pointer}/level1`, notes),
    level2: level2 ?? categoryAt(above.level2, `${pointer}/level2`, notes),
    name: textAt(fields.get("name"), `${pointer}/name`, notes),
    ...targetsAt(fields as TargetFields, pointer, notes),
  };
}

/** A category as a text, a key of the taxonomy, or `{ key, label }`. */
function statedCategory(
  entry: Entry | undefined,
  labels: ReadonlyMap<string, string>,
  pointer: string,
  notes: Notes,
): string | null {
  const text = textAt(categoryField(entry), pointer, notes);
  return text === null ? null : (labels.get(text) ?? text);
}

function categoryField(entry: Entry | undefined): Entry | undefined {
  if (entry?.value.kind !== "mapping") return entry;
  const { entries } = entry.value;
  const label = entries.find((field) => field.key === "label" && !isBlank(field.value));
  return label ?? entries.find((field) => field.key === "key") ?? entry;
}
