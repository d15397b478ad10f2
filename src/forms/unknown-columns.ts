import { earlyFinding } from "../diagnostic.ts";
import { nearestName } from "../source/nearest-name.ts";
import type { RecordColumn } from "./columns.ts";
import type { Header } from "./header.ts";
import { bareLabel } from "./labels.ts";
import type { RecordsContext } from "./records.ts";

/** Tells of the headers of a block that no form has. `areKept`: what stands under them is kept in the note, so it is not told. */
export function reportUnknownColumns(
  { page, block, draft }: RecordsContext,
  header: Header,
  { columns, areKept }: { readonly columns: readonly RecordColumn[]; readonly areKept: boolean },
): void {
  if (block.headers[0] !== header) return;
  for (const column of columns) {
    if (column.role !== "unknown") continue;
    const values = areKept ? [] : valuesUnder(page, header, column);
    if (!areKept && values.length === 0) continue;
    const section = block.label ? bareLabel(block.label.text) : null;
    const known = block.kind.layout === "tasks" ? "tasks" : "indicators";
    const facts = {
      label: column.label,
      section,
      values,
      nearest: nearestName(bareLabel(column.label), page.lexicon.headers(known)),
    };
    draft.findings.push(earlyFinding("form/unknown-label", facts, page.grid.placeOf(header.bottom, column.left)));
  }
}

function valuesUnder(page: RecordsContext["page"], { bottom }: Header, { left, right }: RecordColumn): string[] {
  return [1, 2, 3].flatMap((down) => {
    const cell = page.own(bottom + down).find(({ column }) => left <= column && column <= right);
    return cell ? [cell.text] : [];
  });
}
