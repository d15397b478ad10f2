import { Document } from "yaml";
import { rules } from "../rules/index.ts";
import type { Config } from "./config.ts";

/** A configuration as the file that says the same in full: every rule with its severity and its lists. */
export function printConfig(config: Config, comment: string): string {
  const { language, maxWarnings, rounding, severities, options, ignores, baseline } = config;
  const document = new Document({
    ...(language === null ? {} : { language }),
    ...(maxWarnings === null ? {} : { maxWarnings }),
    rounding: { mode: rounding.mode, ...(rounding.tolerance === null ? {} : { tolerance: rounding.tolerance }) },
    rules: Object.fromEntries(
      rules.map(({ id, severity, options: known = [] }) => {
        const chosen = severities[id] ?? severity;
        const lists = known.map(({ name, fallback }) => [name, options[id]?.[name] ?? fallback]);
        return [id, lists.length === 0 ? chosen : { severity: chosen, ...Object.fromEntries(lists) }];
      }),
    ),
    ...(ignores.length === 0
      ? {}
      : { ignores: ignores.map((ignore) => ({ path: ignore.paths, rule: ignore.rules, reason: ignore.reason })) }),
    ...(baseline === null ? {} : { baseline }),
  });
  document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
