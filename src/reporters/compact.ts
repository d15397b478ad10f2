import type { Checked } from "../checked.ts";
import { describe } from "../rules/describe.ts";
import { visible } from "../source/unsafe.ts";
import { pathAndPlace } from "./location.ts";
import { logLine } from "./log-line.ts";
import type { Reporter, Style } from "./reporter.ts";

/** One line a finding, for grep and editors: `path:place: severity rule message`. */
export const compact: Reporter = {
  name: "compact",
  open: () => "",
  file: (checked, _index, style) =>
    lines(checked, style)
      .map((line) => `${logLine(visible(line))}\n`)
      .join(""),
  close: () => "",
};

function lines(checked: Checked, style: Style): readonly string[] {
  return checked.diagnostics.map((diagnostic) => {
    const { message } = describe(diagnostic, style.language);
    return `${pathAndPlace(checked, diagnostic.location)}: ${diagnostic.severity} ${diagnostic.rule} ${message}`;
  });
}
