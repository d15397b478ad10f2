export type { TargetTable } from "./model/table.ts";
