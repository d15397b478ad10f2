import type { Target } from "./target.ts";

/** Compiles the text of a value cell (指标值). What can't be understood is qualitative: no number is ever guessed. */
export function compileTarget(text: string | null): Target {
  const raw = text ?? "";
  const phrase = raw.trim();
  if (phrase === "") return targetOf(raw, { kind: "blank" });
  if (phrase === "是" || phrase === "否") return targetOf(raw, { kind: "boolean", text: phrase });
  return targetOf(raw, { kind: "qualitative", text: phrase });
}

function targetOf(raw: string, part: Pick<Target, "kind"> & Partial<Target>): Target {
  const nothing = { comparator: null, value: null, upper: null, unit: null, canonical: null } as const;
  return { raw, ...nothing, change: null, basis: null, text: null, parts: [], ...part };
}
