import type { Shard } from "../batch/shard.ts";
import type { TableFormat } from "./batch/emission.ts";
import type { Terminal } from "./terminal.ts";

/** What a command runs with; `done` takes its exit code, `show` what is asked for about the command line itself: help, the version. */
export interface Running {
  readonly terminal: Terminal;
  readonly show: (text: string) => void;
  readonly done: (code: number) => void;
}

/** What every command takes. */
export interface CommonOptions {
  readonly lang?: string;
  /** False with `--no-color`. */
  readonly color: boolean;
  readonly debug?: true;
}

/** What every command that reads files takes. */
export interface FileOptions extends CommonOptions {
  readonly stdinFilename?: string;
  /** The form that every table is read as; left out: the one that fits best. */
  readonly form?: string;
  /** Left out: any number. */
  readonly maxWarnings?: number;
  readonly output?: string;
  /** The configuration; false with `--no-config`, left out: the nearest from the current folder upward. */
  readonly config?: string | false;
  /** The profile of the configuration; left out: the one that it chooses itself, if any. */
  readonly profile?: string;
  /** The file of known findings; false with `--no-baseline`, left out: that of the configuration. */
  readonly baseline?: string | false;
  readonly printConfig?: true;
}

/** What commands take that read files of anybody's. */
export interface TimedOptions {
  /** The seconds that one file may take; may be infinite. */
  readonly timeout: number;
}

/** What commands take that work on many files. */
export interface BatchOptions extends TimedOptions {
  /** The list of inputs: a file, or `-` for standard input. */
  readonly filesFrom?: string;
  readonly shard?: Shard;
  /** Workers; left out: as many as there are processors. */
  readonly jobs?: number;
}

export interface ValidateOptions extends FileOptions, BatchOptions {
  readonly format: readonly string[];
}

export interface CompileOptions extends FileOptions, BatchOptions {
  /** Left out: as the ending of the output file tells, else JSON. */
  readonly to?: TableFormat;
  readonly outDir?: string;
  readonly incremental?: true;
  readonly strict?: true;
  readonly source?: true;
}

/** `output` names the baseline. */
export interface BaselineOptions extends FileOptions, BatchOptions {}

/** `output` names the report; without it there is nothing to write. */
export interface ReportOptions extends FileOptions, TimedOptions {}

export interface SchemaOptions extends CommonOptions {
  readonly yaml?: true;
  readonly validate?: true;
  readonly config?: true;
}
