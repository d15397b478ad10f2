import { oncePer } from "../once.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Where the funding of a task is told elsewhere, by pointer: in a cell merged over several tasks, or in another line of the same task,
 * whose name is merged over its lines.
 */
export const sharedFunding = oncePer((context: RuleContext): ReadonlySet<string> => {
  const { tasks } = context.table;
  const shared = new Set<string>();
  for (const run of runsOf(context)) {
    const isFunded = run.some((index) => tasks[index]?.funding !== null);
    for (const index of run) if (isFunded || isMerged("funding", index, context)) shared.add(`/tasks/${index}/funding`);
  }
  return shared;
});

/** The tasks, by their indexes, in runs of those whose names or money stand in one cell. */
function runsOf(context: RuleContext): number[][] {
  const runs: number[][] = [];
  for (const index of context.table.tasks.keys()) {
    const last = runs.at(-1);
    if (last && (isMerged("name", index, context) || isMerged("funding", index, context))) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** Whether the cell of a task is that of the task above it. */
function isMerged(key: "name" | "funding", index: number, { isWrittenOnce }: RuleContext): boolean {
  return isWrittenOnce?.(`/tasks/${index}/${key}`, `/tasks/${index - 1}/${key}`) ?? false;
}
