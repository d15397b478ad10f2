import type { DraftTask } from "../../draft.ts";
import { categoryNames, keyOf, taskKeys } from "./keys.ts";
import { type Entry, isBlank, type MappingNode } from "./node.ts";
import { amountAt, fieldsOf, type Notes, reportShape, reportUnknown, textAt } from "./notes.ts";

type Category = DraftTask["category"];

/** What is known of a task before it is read: its category by the list that it stands in, that list's key, its pointer. */
interface Task {
  readonly category: Category;
  readonly key: string;
  readonly pointer: string;
}

/** 年度重点工作任务, then 其他需完成的任务: lists of `{ name, content, funding, outcome }`. */
export function tasksAt(key: Entry | undefined, other: Entry | undefined, notes: Notes): DraftTask[] {
  const tasks: DraftTask[] = [];
  if (key) addTasks(key, "key", tasks, notes);
  if (other) addTasks(other, "other", tasks, notes);
  if (tasks.some((task) => task.category === "other")) notes.sections.add("otherTasks");
  return tasks;
}

function addTasks(entry: Entry, category: Category, tasks: DraftTask[], notes: Notes): void {
  if (isBlank(entry.value)) return;
  if (entry.value.kind !== "list") reportShape(entry.key, "list", entry.value, notes);
  for (const item of entry.value.kind === "list" ? entry.value.items : []) {
    if (item.kind === "mapping")
      tasks.push(taskOf(item, { category, key: entry.key, pointer: `/tasks/${tasks.length}` }, notes));
    else if (!isBlank(item)) reportShape(entry.key, "mapping", item, notes);
  }
}

function taskOf(item: MappingNode, { category, key, pointer }: Task, notes: Notes): DraftTask {
  notes.origins.set(pointer, item.place);
  const fields = fieldsOf(item, taskKeys, key, notes);
  return {
    category: categoryAt(fields.get("category"), `${pointer}/category`, notes) ?? category,
    name: textAt(fields.get("name"), `${pointer}/name`, notes),
    content: textAt(fields.get("content"), `${pointer}/content`, notes),
    funding: amountAt(fields.get("funding"), `${pointer}/funding`, notes),
    outcome: textAt(fields.get("outcome"), `${pointer}/outcome`, notes),
  };
}

function categoryAt(entry: Entry | undefined, pointer: string, notes: Notes): Category | null {
  const text = textAt(entry, pointer, notes);
  if (!entry || text === null) return null;
  const category = keyOf(categoryNames, text);
  if (!category) reportUnknown({ ...entry, key: text, keyPlace: entry.value.place }, categoryNames, entry.key, notes);
  return category ?? null;
}
