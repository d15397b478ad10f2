import type { Categories } from "./form.ts";

/** The levels that one cell names; null where it names none of that level. */
export interface CombinedCategory {
  readonly level1: string | null;
  readonly level2: string | null;
}

/** 产出-数量, 效益指标/社会效益指标: both levels in one cell, or one of them alone. null where a text names no category. */
export function partCategory(text: string, { isLevel1, isLevel2 }: Categories): CombinedCategory | null {
  const whole = text.trim();
  if (isLevel2(whole)) return { level1: isLevel1(whole) ? whole : null, level2: whole };
  if (isLevel1(whole)) return { level1: whole, level2: null };
  const [level1, level2, ...others] = whole.split(/\s*[-—–－/／·>→、]\s*|\s+/u);
  if (level1 === undefined || level2 === undefined || others.length > 0) return null;
  return isLevel1(level1) && isLevel2(level2) ? { level1, level2 } : null;
}
