import fc from "fast-check";
import { test } from "vitest";
import { workbookParts } from "../readers/xlsx/parts.ts";
import { zip } from "../readers/xlsx/zip.ts";
import { patience, search } from "./budget.ts";
import { sheet, table, writtenText } from "./tables.ts";
import { readsBack, survives } from "./whole-road.ts";

test("any sheet of words of forms", { timeout: patience }, () =>
  search(
    sheet,
    async (written) => {
      await readsBack(await survives({ name: "any.xlsx", bytes: zip(workbookParts(written)) }));
    },
    60,
  ),
);

test("any text in rows and columns", { timeout: patience }, () =>
  search(
    writtenText,
    async (text) => {
      await readsBack(await survives({ name: "any.txt", bytes: new TextEncoder().encode(text) }));
    },
    60,
  ),
);

test("any JSON with the keys of a table, as JSON and as YAML", { timeout: patience }, () =>
  search(
    fc.tuple(table, fc.constantFrom("any.json", "any.yaml")),
    async ([value, name]) => {
      await readsBack(await survives({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) }));
    },
    60,
  ),
);
