/** What every command takes. */
export interface CommonOptions {
  readonly lang?: string;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** What every command that reads files takes. */
export interface FileOptions extends CommonOptions {
  readonly stdinFilename?: string;
  readonly maxWarnings: number;
  readonly output?: string;
}

export interface ValidateOptions extends FileOptions {
  readonly format: readonly string[];
}

export interface CompileOptions extends FileOptions {
  readonly to: "json" | "ndjson";
  readonly outDir?: string;
  readonly strict?: true;
  readonly source?: true;
}

/** `output` names the report; without it there is nothing to write. */
export type ReportOptions = FileOptions;

export interface SchemaOptions extends CommonOptions {
  readonly yaml?: true;
}
