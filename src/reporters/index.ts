import { compact } from "./compact.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown/reporter.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";

/** Every output format of `ptt validate`, the default first. */
export const reporters: readonly Reporter[] = [pretty, compact, json, markdown];
