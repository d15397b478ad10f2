import type { Rule } from "./rule.ts";

/** Every rule, by area. */
export const rules: readonly Rule[] = [];
