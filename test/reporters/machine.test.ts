import { expect, test, vi } from "vitest";
import { compact } from "../../src/reporters/compact.ts";
import { json } from "../../src/reporters/json.ts";
import { cellAt, diagnostic, gridOf, plain, textOf, workbookOf } from "./sample.ts";

vi.mock("../../src/rules/index.ts", async () => ({ rules: [(await import("./sample.ts")).sampleRule] }));

const inCell = diagnostic({ location: cellAt(6, 4), pointer: "/budget/revenue", facts: { says: "a\u001bb" } });
const ofFile = diagnostic({ table: null, severity: "warning", facts: { says: "c", hint: "d\u202e" } });
const inLine = diagnostic({ location: { sheet: null, cell: null, line: 3, column: 5 }, severity: "info" });

test("compact: one line a finding", () => {
  const sheet = { ...cellAt(0, 0), sheet: "1 月 'a'" };
  const workbook = workbookOf(gridOf([["x"]]), [inCell, ofFile, diagnostic({ location: sheet })]);
  expect(compact.file(workbook, 0, plain)).toMatchInlineSnapshot(`
    "tables/a.xlsx:Sheet1!E7: error sample/rule sample: a␛b (E7).
    tables/a.xlsx: warning sample/rule sample: c (the file).
    tables/a.xlsx:'1 月 ''a'''!A1: error sample/rule sample: something (A1).
    "
  `);
  expect(compact.file(textOf("", [inLine]), 1, { ...plain, language: "zh" })).toMatchInlineSnapshot(`
    "a.yaml:3:5: info sample/rule 样例: something (第3行).
    "
  `);
  expect(
    compact.open(plain) +
      compact.close({ files: 1, tables: 1, checks: 1, errors: 1, warnings: 1, infos: 1, suppressed: 0 }, plain),
  ).toBe("");
});

test("json: one document, of the keys that the specification names", () => {
  const summary = { suppressed: 4, infos: 1, warnings: 1, errors: 1, checks: 9, tables: 2, files: 2 };
  const pieces = [
    json.open(plain),
    json.file(workbookOf(gridOf([["x"]]), [inCell, ofFile]), 0, plain),
    json.file(textOf("", [inLine]), 1, plain),
    json.close(summary, plain),
  ];
  const written = pieces.join("");
  expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`);
  expect(JSON.parse(written)).toMatchInlineSnapshot(`
    {
      "files": [
        {
          "diagnostics": [
            {
              "hint": null,
              "location": {
                "cell": "E7",
                "column": null,
                "line": null,
                "sheet": "Sheet1",
              },
              "message": "sample: a␛b (E7).",
              "pointer": "/budget/revenue",
              "rule": "sample/rule",
              "severity": "error",
              "table": 0,
            },
            {
              "hint": "d\\u{202e}",
              "location": null,
              "message": "sample: c (the file).",
              "pointer": null,
              "rule": "sample/rule",
              "severity": "warning",
              "table": null,
            },
          ],
          "path": "tables/a.xlsx",
          "tables": [
            {
              "checks": [],
              "department": "某局",
              "fiscalYear": 2024,
              "form": "department",
              "indicators": 0,
              "title": "绩效目标表",
            },
          ],
        },
        {
          "diagnostics": [
            {
              "hint": null,
              "location": {
                "cell": null,
                "column": 5,
                "line": 3,
                "sheet": null,
              },
              "message": "sample: something (line 3).",
              "pointer": null,
              "rule": "sample/rule",
              "severity": "info",
              "table": 0,
            },
          ],
          "path": "a.yaml",
          "tables": [
            {
              "checks": [],
              "department": "某局",
              "fiscalYear": 2024,
              "form": "department",
              "indicators": 0,
              "title": "绩效目标表",
            },
          ],
        },
      ],
      "formatVersion": 1,
      "summary": {
        "checks": 9,
        "errors": 1,
        "files": 2,
        "infos": 1,
        "suppressed": 4,
        "tables": 2,
        "warnings": 1,
      },
    }
  `);
});
