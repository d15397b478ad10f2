import packageJson from "../../package.json" with { type: "json" };
import type { Language } from "../diagnostic.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { indented } from "./indented.ts";
import type { Reporter } from "./reporter.ts";
import { levels, resultsOf } from "./sarif/result.ts";
import { separated } from "./separated.ts";

/** SARIF 2.1.0, for code scanning: one run, with every rule in the language of the report. */
export const sarif: Reporter = {
  name: "sarif",
  open: ({ language }) => `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${indented(toolIn(language), "      ").trimStart()},
      "language": "${{ en: "en-US", zh: "zh-CN" }[language]}",
      "columnKind": "unicodeCodePoints",
      "results": [
`,
  file: (checked, _index, style) =>
    resultsOf(checked, style)
      .map((result) => indented(result, "        "))
      .join(",\n"),
  close: () => "\n      ]\n    }\n  ]\n}\n",
  join: separated(",\n"),
};

function toolIn(language: Language): unknown {
  const { version } = packageJson;
  const descriptors = rules.map((rule) => descriptorOf(rule, language));
  return { driver: { name: "ptt", version, semanticVersion: version, rules: descriptors } };
}

function descriptorOf({ id, severity, ground, ...words }: Rule, language: Language): unknown {
  const { title, what, why } = words[language];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: [what, why, ground[language]].filter((text) => text !== "").join("\n\n") },
    defaultConfiguration: { level: levels[severity] },
  };
}
