import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Given } from "./whole-road.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["examples", "examples/faults/input", "examples/faults/budget", "test/fixtures/xlsx"];

/** Real files of every format, from which others are made by mutation. */
export const seeds: readonly Given[] = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => /\.(?:xlsx|xls|ods|docx|html|xml|yaml|json|txt|csv|tsv|md)$/u.test(name))
    .map((name) => ({ name, bytes: readFileSync(`${root}${folder}/${name}`) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 200_000),
);

/** Those whose name ends so. */
export function seedsOf(...endings: readonly string[]): readonly Given[] {
  return seeds.filter(({ name }) => endings.some((ending) => name.endsWith(`.${ending}`)));
}
