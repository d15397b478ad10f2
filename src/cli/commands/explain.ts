import { nearestNames } from "../../config/nearest.ts";
import type { Language } from "../../diagnostic.ts";
import { pad, wrap } from "../../reporters/display.ts";
import { colourOf, paintOf } from "../../reporters/paint.ts";
import type { Style } from "../../reporters/reporter.ts";
import { rules } from "../../rules/index.ts";
import type { Option } from "../../rules/option.ts";
import type { Example, Rule } from "../../rules/rule.ts";
import { configuredLanguage } from "../configure.ts";
import type { CommonOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";

/** `ptt explain`: tells of one rule, or lists them all. Resolves to the exit code; rejects with UsageError where there is no such rule. */
export async function explain(id: string | undefined, options: CommonOptions, terminal: Terminal): Promise<number> {
  const style = styleFor(terminal.stdout, terminal, {
    language: await configuredLanguage(options, terminal),
    color: options.color,
  });
  const lines = id === undefined ? ruleList(style) : ruleLines(findRule(id, style.language), style);
  await streamSink(terminal.stdout, cliWords[style.language]).write(`${lines.join("\n")}\n`);
  return 0;
}

/** A rule by its id, or by the name after its area where only one has it. */
function findRule(id: string, language: Language): Rule {
  const named = rules.filter((rule) => rule.id === id || rule.id.endsWith(`/${id}`));
  const [rule] = named;
  if (rule && named.length === 1) return rule;
  const near =
    named.length > 1
      ? named.map((other) => other.id)
      : nearestNames(
          id,
          rules.map((other) => other.id),
        );
  throw new UsageError(cliWords[language].unknownRule(id, near));
}

function ruleList(style: Style): readonly string[] {
  const words = cliWords[style.language].explain;
  const paint = paintOf(style);
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const areas = [...new Set(rules.map(areaOf))];
  const groups = areas.flatMap((area) => [
    paint("bold", words.areas[area] ?? area),
    ...rules
      .filter((rule) => areaOf(rule) === area)
      .map((rule) => {
        const severity = paint(colourOf[rule.severity], pad(words.severity[rule.severity], 7));
        return `  ${pad(rule.id, idWidth)}  ${severity}  ${rule[style.language].title}`;
      }),
    "",
  ]);
  return [...groups, words.more];
}

function areaOf({ id }: Rule): string {
  return id.slice(0, id.indexOf("/"));
}

function ruleLines(rule: Rule, style: Style): readonly string[] {
  const words = cliWords[style.language].explain;
  const paint = paintOf(style);
  const { title, what, why } = rule[style.language];
  const section = (heading: string, text: string) => [
    "",
    paint("bold", heading),
    ...wrap(text, style.width - 2).map((line) => `  ${line}`),
  ];
  const optionLines = ({ name, about, fallback }: Option) =>
    wrap(`${name}: ${about[style.language]}${words.byDefault(fallback)}`, style.width - 2).map((line) => `  ${line}`);
  const examples = (heading: string, of: readonly Example[]) =>
    of.flatMap((example) => ["", paint("bold", heading), ...exampleLines(example)]);
  return [
    `${paint("bold", rule.id)}  ${paint(colourOf[rule.severity], words.severity[rule.severity])}`,
    title,
    ...section(words.what, what),
    ...section(words.why, why),
    ...section(words.ground, rule.ground[style.language]),
    ...(rule.options ? ["", paint("bold", words.options), ...rule.options.flatMap(optionLines)] : []),
    ...examples(words.faulty, rule.examples.faulty),
    ...examples(words.correct, rule.examples.correct),
  ];
}

function exampleLines({ yaml, file }: Example): readonly string[] {
  const text = (yaml ?? file?.text ?? "").trimEnd();
  const lines = text.split("\n").map((line) => `    ${line}`.trimEnd());
  return file && yaml === undefined ? [`  ${file.name}`, ...lines] : lines;
}
