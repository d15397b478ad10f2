import * as z from "zod";
import { sourcedTableSchema } from "./schema.ts";

/** The JSON Schema (draft 2020-12) of the normalized table. The arithmetic between amounts is beyond what it can say. */
export function tableJsonSchema(): unknown {
  return z.toJSONSchema(sourcedTableSchema, { target: "draft-2020-12" });
}
