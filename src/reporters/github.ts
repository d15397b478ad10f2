import type { Checked } from "../checked.ts";
import type { Diagnostic, Language, Severity } from "../diagnostic.ts";
import { describe } from "../rules/describe.ts";
import { visible } from "../source/unsafe.ts";
import { locationName } from "./location.ts";
import type { Join, Reporter, Style, Summary } from "./reporter.ts";
import { reportWords } from "./words.ts";

/** GitHub shows no more annotations of a kind for a step. */
const shown = 10;

/** Workflow commands, which GitHub shows as annotations at the files: of each severity the first ten. */
export const github: Reporter = {
  name: "github",
  open: () => "",
  file: (checked, _index, style) =>
    checked.diagnostics.map((diagnostic) => `${command(checked, diagnostic, style)}\n`).join(""),
  close: (summary, { language }) => {
    const { scope, verdict } = reportWords[language].summary(summary);
    return `${scope}${verdict}${leftOut(summary, language)}\n`;
  },
  join: firstOfKinds,
};

const kinds: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function command(checked: Checked, diagnostic: Diagnostic, { language }: Style): string {
  const { message, hint } = describe(diagnostic, language);
  const { location, rule } = diagnostic;
  const place = location?.cell ? `${locationName(location)} ` : "";
  const properties = [
    ["file", checked.path],
    ["line", location?.line],
    ["col", location?.column],
    ["title", `${place}${rule}`],
  ] as const;
  const written = properties.flatMap(([name, value]) => (value == null ? [] : [`${name}=${property(String(value))}`]));
  const lines = [`${place === "" ? "" : `${place.trim()}: `}${message}`, ...(hint === null ? [] : [hint])];
  return `::${kinds[diagnostic.severity]} ${written.join(",")}::${lines.map(data).join("%0A")}`;
}

function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Passes on the commands of a kind until there are as many as GitHub shows. */
function firstOfKinds(): Join {
  const counts = new Map<string, number>();
  return (piece) =>
    piece
      .split(/(?<=\n)/u)
      .filter((line) => {
        const kind = line.split(" ", 1)[0] ?? "";
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        return count <= shown;
      })
      .join("");
}

function leftOut({ errors, warnings, infos }: Summary, language: Language): string {
  const count = [errors, warnings, infos].reduce((sum, number) => sum + Math.max(0, number - shown), 0);
  if (count === 0) return "";
  return {
    en: `; ${count} not shown as annotations, of which GitHub takes ${shown} of a kind`,
    zh: `；GitHub每种批注最多显示${shown}条，另有${count}条未作批注`,
  }[language];
}
