import { test } from "vitest";
import { patience, search } from "./budget.ts";
import { inputs } from "./inputs.ts";
import { readsBack, survives } from "./whole-road.ts";

test.each(inputs)("$name, the whole road and back", { timeout: patience }, ({ given, runs }) =>
  search(given, async (input) => readsBack(await survives(input)), runs),
);
