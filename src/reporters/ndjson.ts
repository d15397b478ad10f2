import { fingerprintsOf } from "../identity.ts";
import { safeJson } from "../source/unsafe.ts";
import { diagnosticOf } from "./json.ts";
import type { Reporter } from "./reporter.ts";

/** A JSON object a finding, on a line of its own: its file, the keys that `json` has, and a fingerprint that outlasts moved rows. */
export const ndjson: Reporter = {
  name: "ndjson",
  open: () => "",
  file: (checked, _index, style) => {
    const fingerprints = fingerprintsOf(checked);
    return checked.diagnostics
      .map((diagnostic) => {
        const fingerprint = fingerprints.get(diagnostic);
        return `${safeJson({ path: checked.path, ...diagnosticOf(diagnostic, style.language), fingerprint })}\n`;
      })
      .join("");
  },
  close: () => "",
};
