import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { type ZipPart, zip } from "../../readers/xlsx/zip.ts";
import { finding, mark, partOf, partsOf } from "./marking.ts";
import { changing, richWorkbook } from "./rich-workbook.ts";

const table = "绩效 目标表";
const tablePart = "xl/worksheets/sheet2.xml";
const submitted = zip(richWorkbook());
const findings = [
  finding(table, "A1", { severity: "info" }),
  finding(table, "B2"),
  finding(table, "A3", { severity: "warning" }),
  finding(table, "B3"),
  finding(table, "C3"),
  finding(table, "B5", { severity: "warning" }),
  finding(table, "A6", { severity: "info" }),
];
const marked = mark(submitted, findings);

describe("a second run", () => {
  test("marks as the first did, byte for byte, in either language", () => {
    expect(mark(marked, findings).equals(marked)).toBe(true);
    expect(mark(mark(marked, findings, "en"), findings, "zh").equals(marked)).toBe(true);
  });

  test("with fewer findings or others gives what a first run gives", () => {
    const earlier = mark(submitted, findings.slice(0, -1));
    for (const others of [findings.slice(0, 2), findings.slice(4), [finding("封面", "A1"), finding("数据", "Z9")]]) {
      expect(partsOf(mark(earlier, others))).toEqual(partsOf(mark(submitted, others)));
    }
  });

  test("without findings gives the workbook back as it was, but for blank cells that say nothing", () => {
    const [before, after] = [partsOf(submitted), partsOf(mark(marked, []))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, text] of before) {
      if (name !== tablePart) expect([name, after.get(name)]).toEqual([name, text]);
    }
    expect(after.get(tablePart)).toBe(before.get(tablePart)?.replace('<row r="6"><c r="A6"/></row>', ""));
  });
});

describe("after a spreadsheet program has saved it", () => {
  const changed = (change: (part: ZipPart) => string) =>
    zip([...partsOf(marked)].map(([name, text]) => ({ name, content: change({ name, content: text }) })));

  /** The colours of the fills of cells in a workbook whose styles are told by their `xf`. */
  const fillOf = (bytes: Buffer, cell: string) => {
    const style = Number(new RegExp(`r="${cell}"[^>]* s="(\\d+)"`, "u").exec(partOf(bytes, tablePart))?.[1] ?? 0);
    const styles = partOf(bytes, "xl/styles.xml");
    const xfs = [...(/<cellXfs.*<\/cellXfs>/u.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*fillId="(\d+)"/gu)];
    const fills = [...styles.matchAll(/<fill>(.*?)<\/fill>/gu)];
    return /rgb="(\w+)"/u.exec(fills[Number(xfs[style]?.[1])]?.[1] ?? "")?.[1] ?? null;
  };

  test("styles that have other numbers get their own fills back", () => {
    const renumbered = changed(({ name, content }) => {
      const text = String(content);
      if (name === "xl/styles.xml")
        return text.replace(/(<cellXfs[^>]*>)/u, '$1<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/>');
      return name.startsWith("xl/worksheets/")
        ? text.replace(/(<(?:c|row) [^>]*?)\bs="(\d+)"/gu, (_, before, style) => `${before}s="${Number(style) + 1}"`)
        : text;
    });
    const cleaned = mark(renumbered, []);
    expect(["A1", "B2", "A3", "B3"].map((cell) => fillOf(renumbered, cell))).not.toContain(null);
    expect(["A1", "B2", "A3", "B3"].map((cell) => fillOf(cleaned, cell))).toEqual(["FFFFC000", null, null, null]);
  });

  test("a tinted style that got another font keeps it, without the tint", () => {
    const styled = changed(({ name, content }) => {
      const text = String(content);
      if (name === tablePart) return text.replace(/(<c r="A1") s="\d+"/u, '$1 s="99"');
      if (name !== "xl/styles.xml") return text;
      const xfs = [...(/<cellXfs.*<\/cellXfs>/u.exec(text)?.[0] ?? "").matchAll(/<xf .*?(?:\/>|<\/xf>)/gu)].map(
        ([xf]) => xf,
      );
      const tinted = (xfs[4] ?? "").replace('fontId="1"', 'fontId="0"');
      return text.replace("</cellXfs>", `${tinted.repeat(100 - xfs.length)}</cellXfs>`);
    });
    expect(fillOf(styled, "A1")).toBe("FFCFE3F7");
    const cleaned = mark(styled, []);
    expect(fillOf(cleaned, "A1")).toBe("FFFFC000");
    expect(partOf(cleaned, "xl/styles.xml")).toContain(
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs>',
    );
  });

  test("a sheet that was renamed or moved is still known", () => {
    const renamed = changed(({ name, content }) =>
      name === "xl/workbook.xml"
        ? String(content)
            .replace(/(<sheets>)(<sheet [^>]*\/>)(<sheet [^>]*\/>)/u, "$1$3$2")
            .replaceAll("'ptt 检查结果'!", "意见!")
            .replace("ptt 检查结果", "意见")
        : String(content),
    );
    expect(readWorkbook(mark(renamed, []), defaultLimits).sheets.map(({ name }) => name)).toEqual([
      "封面",
      table,
      "数据",
    ]);
  });

  test("where the sheet was deleted, tints go for no fill, and comments go too", () => {
    const deleted = changed(({ name, content }) =>
      name === "xl/workbook.xml"
        ? String(content)
            .replace(/<sheet name="ptt[^>]*>/u, "")
            .replace(/'ptt[^<]*/u, "#REF!")
        : String(content),
    );
    const cleaned = mark(deleted, []);
    expect(["A1", "B2", "A3", "B3"].map((cell) => fillOf(cleaned, cell))).toEqual([null, null, null, null]);
    expect(partOf(cleaned, "xl/comments1.xml")).not.toContain("ptt");
  });

  test("comments whose runs were parted by their fonts are still known, and those of others stay", () => {
    const parted = changed(({ name, content }) =>
      name === "xl/comments1.xml"
        ? String(content)
            .replaceAll("【ptt 检查结果】", "【</t></r><r><t>ptt </t></r><r><t>检查结果】")
            .replace("<author>ptt</author>", "<author/>")
        : String(content),
    );
    const comments = partOf(mark(parted, []), "xl/comments1.xml");
    expect(comments.match(/<comment ref="\w+"/gu)).toEqual(["B2", "A3", "C3"].map((ref) => `<comment ref="${ref}"`));
    expect(comments).not.toContain("ptt");
  });

  test("a tinted cell that was copied to another sheet loses its tint there", () => {
    const style = /<c r="B2" s="(\d+)"/u.exec(partOf(marked, tablePart))?.[1];
    const copied = changed(({ name, content }) =>
      name === "xl/worksheets/sheet3.xml"
        ? String(content).replace('<c r="B1">', `<c r="B1" s="${style}">`)
        : String(content),
    );
    expect(partOf(mark(copied, findings), "xl/worksheets/sheet3.xml")).toContain('<c r="B1" s="1"><v>12.5</v>');
  });
});

test("a workbook that ptt never marked is not touched, whatever it is called and coloured", () => {
  const alike = richWorkbook().map((part) => {
    const text = typeof part.content === "string" ? part.content : null;
    return text === null
      ? part
      : { ...part, content: text.replaceAll("封面", "ptt 检查结果").replaceAll("FFFFC000", "FFFFC5C1") };
  });
  const bytes = zip(alike);
  expect(mark(bytes, []).equals(bytes)).toBe(true);
  const again = partOf(mark(bytes, findings), "xl/styles.xml");
  expect(again).toContain("FFFFC5C0");
  expect(changing).toContain("xl/styles.xml");
});
