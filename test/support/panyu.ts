import { readFileSync } from "node:fs";

/** The bytes of a file among the examples. */
export function exampleBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url));
}

/** The real table as a person writes it. */
export const panyu = new TextDecoder().decode(exampleBytes("panyu-2024.yaml"));
