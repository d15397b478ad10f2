import type { HostileFile } from "../hostile-file.ts";
import { archives } from "./archives.ts";
import { delimited } from "./delimited.ts";
import { json } from "./json.ts";
import { sheets } from "./sheets.ts";
import { tables } from "./tables.ts";
import { xml } from "./xml.ts";
import { yaml } from "./yaml.ts";

/** Every hostile file; no two bear one name. */
export const corpus: readonly HostileFile[] = [
  ...archives,
  ...xml,
  ...sheets,
  ...yaml,
  ...json,
  ...delimited,
  ...tables,
];
