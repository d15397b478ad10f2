import type { Checked } from "../checked.ts";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { fingerprintsOf, hash } from "../identity.ts";
import { describe } from "../rules/describe.ts";
import { safeJson, visible } from "../source/unsafe.ts";
import { locationName } from "./location.ts";
import type { Reporter, Style } from "./reporter.ts";
import { separated } from "./separated.ts";

/** GitLab's report of code quality, which it compares between branches by fingerprints. */
export const gitlab: Reporter = {
  name: "gitlab",
  open: () => "[\n",
  file: (checked, _index, style) => {
    const fingerprints = fingerprintsOf(checked);
    return checked.diagnostics
      .map((diagnostic) => safeJson(issueOf(checked, diagnostic, { style, print: fingerprints.get(diagnostic) ?? "" })))
      .join(",\n");
  },
  close: () => "\n]\n",
  join: separated(",\n"),
};

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

function issueOf(
  checked: Checked,
  diagnostic: Diagnostic,
  { style, print }: { readonly style: Style; readonly print: string },
): unknown {
  const { message, hint } = describe(diagnostic, style.language);
  const { location } = diagnostic;
  const place = location?.cell ? `${locationName(location)}: ` : "";
  return {
    type: "issue",
    check_name: diagnostic.rule,
    description: visible(place + message),
    ...(hint === null ? {} : { content: { body: visible(hint) } }),
    categories: ["Bug Risk"],
    severity: severities[diagnostic.severity],
    fingerprint: hash(`${checked.path}\n${print}`),
    location: { path: checked.path, lines: { begin: location?.line ?? 1 } },
  };
}
