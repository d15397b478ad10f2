import type { DraftGoal } from "../../draft.ts";
import { goalKeys, horizonKeys, keyOf } from "./keys.ts";
import { type Entry, isBlank, type MappingNode, type Node, type TextNode } from "./node.ts";
import { fieldsOf, type Notes, reportShape, reportUnknown, textAt } from "./notes.ts";

type Horizon = DraftGoal["horizon"];

/** Where goals are gathered, and the key under which they stand in the file. */
interface Output {
  readonly goals: DraftGoal[];
  readonly key: string;
  readonly notes: Notes;
}

/**
 * 总体绩效目标: a text, a list of texts or of `{ horizon, text }`, or any of these under `cycle` (中期) and `annual` (年度).
 * A goal that names no horizon is annual; one that bears its ordinal is not parted any further.
 */
export function goalsAt(entry: Entry | undefined, notes: Notes): DraftGoal[] {
  const goals: DraftGoal[] = [];
  if (entry?.value.kind === "mapping") addByHorizon(entry.value, { goals, key: entry.key, notes });
  else if (entry) addGoals(entry.value, "annual", { goals, key: entry.key, notes });
  return goals;
}

function addByHorizon(mapping: MappingNode, output: Output): void {
  const fields = fieldsOf(mapping, horizonKeys, output.key, output.notes);
  for (const horizon of ["cycle", "annual"] as const) {
    const entry = fields.get(horizon);
    if (entry) addGoals(entry.value, horizon, { ...output, key: entry.key });
  }
}

function addGoals(node: Node, horizon: Horizon, output: Output): void {
  for (const item of node.kind === "list" ? node.items : [node]) {
    if (item.kind === "mapping") addStated(item, horizon, output);
    else if (item.kind === "list") reportShape(output.key, "text", item, output.notes);
    else if (item.kind === "text" && !isBlank(item)) addText(item, horizon, output);
  }
}

function addText(item: TextNode, horizon: Horizon, { goals, notes }: Output): void {
  notes.origins.set(`/goals/${goals.length}`, item.place);
  notes.origins.set(`/goals/${goals.length}/text`, item.place);
  goals.push({ horizon, text: item.text });
}

function addStated(item: MappingNode, horizon: Horizon, { goals, key, notes }: Output): void {
  const pointer = `/goals/${goals.length}`;
  const fields = fieldsOf(item, goalKeys, key, notes);
  const text = textAt(fields.get("text"), `${pointer}/text`, notes);
  if (text === null) return;
  notes.origins.set(pointer, item.place);
  const stated = horizonOf(fields.get("horizon"), `${pointer}/horizon`, notes) ?? horizon;
  const ordinal = textAt(fields.get("ordinal"), `${pointer}/ordinal`, notes);
  goals.push({ horizon: stated, text, ...(ordinal === null ? {} : { isOne: true }) });
}

function horizonOf(entry: Entry | undefined, pointer: string, notes: Notes): Horizon | null {
  const text = textAt(entry, pointer, notes);
  if (!entry || text === null) return null;
  const horizon = keyOf(horizonKeys, text);
  if (!horizon) reportUnknown({ ...entry, key: text, keyPlace: entry.value.place }, horizonKeys, entry.key, notes);
  return horizon ?? null;
}
