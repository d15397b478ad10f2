import { compact } from "./compact.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown/reporter.ts";
import { ndjson } from "./ndjson.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";

/** Every output format of `ptt validate`, the default first. */
export const reporters: readonly Reporter[] = [
  pretty,
  compact,
  json,
  ndjson,
  csv,
  sarif,
  junit,
  github,
  gitlab,
  markdown,
];
