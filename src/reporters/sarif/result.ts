import type { Checked } from "../../checked.ts";
import type { Diagnostic, Severity } from "../../diagnostic.ts";
import { fingerprintsOf, identityOf } from "../../identity.ts";
import { rankOfRule } from "../../rules/by-id.ts";
import { describe } from "../../rules/describe.ts";
import type { Location } from "../../source/place.ts";
import { visible } from "../../source/unsafe.ts";
import { locationName } from "../location.ts";
import type { Style } from "../reporter.ts";
import { reportWords } from "../words.ts";
import { physicalLocation, regionBetween, uriOf } from "./physical.ts";

/** The levels of SARIF. */
export const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** The findings of a file as SARIF results, those that were passed over last, with the reason. */
export function resultsOf(checked: Checked, style: Style): readonly unknown[] {
  const suppressed = checked.suppressed.map(({ diagnostic }) => diagnostic);
  const fingerprints = fingerprintsOf({ ...checked, diagnostics: [...checked.diagnostics, ...suppressed] });
  const resultOf = (diagnostic: Diagnostic, suppressions: readonly unknown[]) => ({
    ruleId: diagnostic.rule,
    ruleIndex: rankOfRule(diagnostic.rule),
    level: levels[diagnostic.severity],
    message: { text: textOf(diagnostic, style) },
    locations: [
      {
        physicalLocation: physicalLocation(checked, diagnostic.location, diagnostic.place),
        logicalLocations: [...cellOf(diagnostic.location), ...placeOf(diagnostic, checked)],
      },
    ],
    ...relatedTo(diagnostic, checked),
    partialFingerprints: { "pttFinding/v1": fingerprints.get(diagnostic) },
    ...fixesOf(diagnostic, checked, style),
    suppressions,
  });
  return [
    ...checked.diagnostics.map((diagnostic) => resultOf(diagnostic, [])),
    ...checked.suppressed.map(({ diagnostic, by, reason }) =>
      resultOf(diagnostic, [
        {
          kind: by === "comment" ? "inSource" : "external",
          ...(reason === null ? {} : { justification: visible(reason) }),
        },
      ]),
    ),
  ];
}

/** The cell, which SARIF has no place for, what is wrong, and what to do. */
function textOf(diagnostic: Diagnostic, { language }: Style): string {
  const { message, hint } = describe(diagnostic, language);
  const cell = diagnostic.location?.cell ? `${locationName(diagnostic.location)}: ` : "";
  const advice = hint === null ? [] : [`${reportWords[language].hint}${hint}`];
  return [`${cell}${message}`, ...advice].map(visible).join("\n");
}

function cellOf(location: Location | null): readonly unknown[] {
  if (!location?.cell) return [];
  return [{ name: location.cell, fullyQualifiedName: visible(locationName(location)), kind: "cell" }];
}

/** What in the table the finding is about, by names. */
function placeOf(diagnostic: Diagnostic, checked: Checked): readonly unknown[] {
  const { place } = identityOf(diagnostic, checked);
  return place === "" ? [] : [{ fullyQualifiedName: visible(place), kind: "value" }];
}

function fixesOf({ fix, ...finding }: Diagnostic, { path, text }: Checked, { language }: Style): object {
  if (!fix || !text) return {};
  const { hint } = describe(finding, language);
  const replacement = { deletedRegion: regionBetween(fix, text), insertedContent: { text: fix.text } };
  const artifactChanges = [{ artifactLocation: { uri: uriOf(path) }, replacements: [replacement] }];
  return { fixes: [{ ...(hint === null ? {} : { description: { text: visible(hint) } }), artifactChanges }] };
}

function relatedTo({ related }: Diagnostic, checked: Checked): { readonly relatedLocations?: readonly unknown[] } {
  const locations = Object.values(related);
  if (locations.length === 0) return {};
  return {
    relatedLocations: locations.map((location, index) => ({
      id: index + 1,
      message: { text: visible(locationName(location)) },
      physicalLocation: physicalLocation(checked, location, null),
      ...(location.cell ? { logicalLocations: cellOf(location) } : {}),
    })),
  };
}
