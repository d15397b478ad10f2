import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { NameSet } from "../../batch/name-set.ts";
import type { InputFile } from "../inputs.ts";
import { refusing } from "../sink.ts";
import { outputName, type TableOutput } from "../table-output.ts";
import { UsageError } from "../usage-error.ts";
import type { CliWords } from "../words.ts";
import type { Content } from "./emission.ts";
import type { BatchWords } from "./words.ts";

/** A folder that gets one file a table. */
export interface Folder {
  readonly path: string;
  /** As the user wrote it. */
  readonly name: string;
  readonly ending: string;
  readonly words: CliWords & Pick<BatchWords, "sameOutputAgain">;
}

/** A folder at work. */
export interface FolderOutput extends TableOutput {
  /** Takes note of an input before it is read: no output is written over it. */
  readonly protect: (input: InputFile) => void;
  /** Takes note of files that are in their place from an earlier run. */
  readonly claim: (files: readonly string[], input: InputFile) => void;
}

/**
 * Opens a folder in which each table becomes a file, each whole or not at all: written beside its place under another name, and
 * then moved there. Throws UsageError where the folder can't be made or written to.
 */
export function openFolder(folder: Folder): FolderOutput {
  const { path, name, ending, words } = folder;
  const place = refusing(name, words, () => prepare(path));
  const staged = join(place, stagedName(process.pid));
  const written = new NameSet();
  const inputs = new Set<string>();
  const claim = (file: string, input: InputFile) => {
    const shown = join(name, file);
    if (inputs.has(file)) throw new UsageError(words.overInput(shown));
    if (!written.add(file)) throw new UsageError(words.sameOutputAgain(shown, input.name));
    return shown;
  };
  const write = (file: string, content: Content, input: InputFile) => {
    const shown = claim(file, input);
    refusing(shown, words, () => {
      writeFileSync(staged, content);
      renameSync(staged, join(place, file));
    });
    return file;
  };
  return {
    protect: (input) => {
      const real = input.path === null ? null : realPath(input.path);
      if (real !== null && dirname(real) === place) inputs.add(real.slice(place.length + 1));
    },
    add: async ({ input, count, tables }) =>
      tables.map(({ index, content }) => write(outputName(input.name, index, { count, ending }), content, input)),
    claim: (files, input) => {
      for (const file of files) claim(file, input);
    },
    isOpen: () => true,
    commit: async () => {},
    discard: () => rmSync(staged, { force: true }),
  };
}

/** Makes a folder, sees that it can be written to, and takes away what runs that were killed left half written. Gives its real path. */
function prepare(path: string): string {
  makeFolder(path);
  accessSync(path, constants.W_OK);
  const place = realpathSync(path);
  for (const file of readdirSync(place)) if (isLeftOver(file, place)) rmSync(join(place, file), { force: true });
  return place;
}

/** Makes a folder and those above it. Node's own way (`recursive`) never returns where a file system refuses with ENOENT, as /proc does. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The host stands in it, so that runs on several machines can share a folder. */
function stagedName(pid: number): string {
  return `.ptt-${hostname()}-${pid}.tmp`;
}

/** Whether a run left a file behind that is no more: on this machine by its number, on others by its age. */
function isLeftOver(file: string, folder: string): boolean {
  const [, host, pid] = /^\.ptt-(.*)-(\d+)\.tmp$/u.exec(file) ?? [];
  if (host === undefined) return false;
  if (host === hostname()) return Number(pid) === process.pid || !isRunning(Number(pid));
  const day = 24 * 60 * 60 * 1000;
  const stats = statSync(join(folder, file), { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > day;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
