import { compareSeverities, type Language } from "../../diagnostic.ts";
import { lineCount } from "../lines.ts";
import type { CellMark } from "./marks.ts";
import type { BoxedNote } from "./sheet-notes.ts";
import { markWords, noteHeads } from "./words.ts";

const boxWidth = 320;
const lineHeight = 17;
const highest = 600;
/** Half-width characters of a line, at 9 points. */
const lineWidth = 46;

/** The comment of a cell at fault: each finding and what to do, the worst first. */
export function noteOf(mark: CellMark, language: Language): BoxedNote {
  const words = markWords[language];
  const findings = [...mark.findings].sort((a, b) => compareSeverities(a.severity, b.severity));
  const lines = findings.flatMap((finding) => [
    words.note(finding),
    ...(finding.hint === null ? [] : [words.hint(finding.hint)]),
  ]);
  const text = [noteHeads[language], ...lines].join("\n");
  const charset = words.font.charset === null ? "" : `<{}charset val="${words.font.charset}"/>`;
  return {
    row: mark.row,
    column: mark.column,
    right: mark.right,
    text,
    font: `<{}sz val="9"/><{}color indexed="81"/><{}rFont val="${words.font.name}"/>${charset}`,
    size: { width: boxWidth, height: Math.min(highest, lineCount(text, lineWidth) * lineHeight + 14) },
  };
}
