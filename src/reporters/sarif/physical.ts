import type { Checked } from "../../checked.ts";
import type { Location, Place, Span } from "../../source/place.ts";
import type { SourceText } from "../../source/text.ts";

/** A place in a file as SARIF has it: the file, and in a text the lines and columns. `place` gives the end of the stretch. */
export function physicalLocation(checked: Checked, location: Location | null, place: Place | null): unknown {
  const artifactLocation = { uri: uriOf(checked.path) };
  if (location === null || location.line === null) return { artifactLocation };
  return { artifactLocation, region: regionOf(checked, location, place) };
}

/** A path as a URI reference; an absolute one as a file URI. */
export function uriOf(path: string): string {
  const encoded = path
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[a-z]:\//iu.test(path) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}

function regionOf({ text }: Checked, { line, column }: Location, place: Place | null): unknown {
  const start = { startLine: line, startColumn: column ?? 1 };
  if (!text || place?.kind !== "text" || place.end <= place.start) return start;
  return regionBetween(place, text);
}

/** A stretch of a text; its end is the first column after it. */
export function regionBetween({ start, end }: Span, text: SourceText): unknown {
  const [first, last] = [text.locate(start), text.locate(end)];
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
}
