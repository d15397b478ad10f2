import type { RecordColumn } from "./columns.ts";
import { bareLabel } from "./labels.ts";

const region =
  /^(?!指标|目标|地).{1,12}(?:[省市县区州盟旗镇乡村]|街道|兵团|第?[一二三四五六七八九十\d]{1,3}师|本级|园区|市直|省直|直属)$/u;
const whole = /^(?:全[省市县区国州盟旗域]|合计|总计|小计|汇总)(?:数|指标值|目标值|总目标)?$/u;

/** No table tells of more regions in its columns. */
const mostRegions = 200;

/**
 * The columns of a header in which each region has its own value. Where a column holds the whole's value that is the target, and those
 * of the regions go to the note; else they are taken together as one target, which says what each region's is.
 */
export function joinRegions(columns: readonly RecordColumn[]): readonly RecordColumn[] {
  const name = columns.findIndex(({ role }) => role === "name");
  const regions = columns.filter(isRegion);
  if (name < 0 || regions.length === 0 || regions.length > mostRegions) return columns;
  const total = columns.findIndex(isWhole);
  const hasTarget = columns.some(({ role }) => role === "target" || role === "annualTarget" || role === "cycleTarget");
  if (total >= 0 || hasTarget) {
    const asDetails = columns.map((column) =>
      regions.includes(column) ? { ...column, role: "detail" as const } : column,
    );
    return total < 0 || hasTarget ? asDetails : replaced(asDetails, total);
  }
  return regions.length < 2 ? columns : taken(columns, regions);
}

function isRegion({ role, label }: RecordColumn): boolean {
  return role === "unknown" && isRegionName(bareLabel(label));
}

/** Whether a bare header is the name of a region. */
export function isRegionName(bare: string): boolean {
  return region.test(bare);
}

function isWhole({ role, label }: RecordColumn): boolean {
  return role === "unknown" && whole.test(bareLabel(label));
}

function replaced(columns: readonly RecordColumn[], at: number): readonly RecordColumn[] {
  return columns.map((column, index) => (index === at ? { ...column, role: "target" as const, rank: 0 } : column));
}

/** One target over adjacent columns of regions; what stands apart from them goes to the note. */
function taken(columns: readonly RecordColumn[], regions: readonly RecordColumn[]): readonly RecordColumn[] {
  const [first] = regions;
  if (!first) return columns;
  const from = columns.indexOf(first);
  const run = columns.slice(from, from + regions.length);
  if (run.some((column) => !regions.includes(column))) return columns;
  const target: RecordColumn = {
    ...first,
    role: "target",
    right: run.at(-1)?.right ?? first.right,
    rank: 0,
    regions: run,
  };
  return [...columns.slice(0, from), target, ...columns.slice(from + run.length)];
}
