import type { HostileFile } from "../hostile-file.ts";

const million = 1_000_000;
const large = { seconds: 60, megabytes: 1000 };

/** Delimited texts without end or without rows, and bytes that are no text. */
export const delimited: readonly HostileFile[] = [
  file("20 million tabs", "txt", "\t".repeat(20 * million), "input/unreadable"),
  file("40 million line breaks", "txt", "\n".repeat(40 * million), "input/unreadable"),
  file("10 million quotes", "csv", '"'.repeat(10 * million), "input/limit", { seconds: 60, megabytes: 600 }),
  file("a quote that never ends", "csv", `a,b\n"${"甲".repeat(3 * million)}`, "input/limit"),
  file("a row of 16,385 fields", "tsv", "甲\t".repeat(16_385), "input/limit"),
  file("100,000 rows of two labels", "tsv", "绩效指标\t三级指标\n".repeat(100_000), "read", large),
  file("200 rows of a thousand fields", "tsv", `${"甲\t".repeat(999)}\n`.repeat(200), "input/no-table", large),
  file(
    "a row of labels 10,000 fields wide",
    "tsv",
    `${"三级指标\t".repeat(5_000)}${"年度指标值\t".repeat(5_000)}\n${"甲\t".repeat(10_000)}\n`,
  ),
  file("one line of 300,000 words", "txt", "指标  ".repeat(300_000), "input/limit"),
  file("NUL bytes", "txt", Buffer.alloc(million), "input/unreadable"),
  file(
    "bytes of no encoding",
    "txt",
    Buffer.from(Array.from({ length: 100_000 }, (_, index) => 0x80 + (index % 128))),
    "input/unreadable",
  ),
  file(
    "halves of UTF-16",
    "txt",
    Buffer.from([0xff, 0xfe, ...Array.from({ length: 100_000 }, (_, index) => (index % 2 ? 0xd8 : 0x00))]),
  ),
  file("one line of 900,000 letters", "txt", "指标".repeat(450_000), "input/no-table"),
];

function file(
  name: string,
  ending: string,
  content: string | Uint8Array,
  outcome: HostileFile["outcome"] = "read",
  bounds?: HostileFile["bounds"],
): HostileFile {
  return { name: `${ending}: ${name}`, ending, bytes: () => content, outcome, ...(bounds ? { bounds } : {}) };
}
