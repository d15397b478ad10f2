import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { basename, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import type { Finding } from "../diagnostic.ts";
import type { ZipEntry } from "../package/zip/entries.ts";
import { isArchive, isLock, isTableFile } from "./file-names.ts";
import { isOwnReport } from "./own-report.ts";
import { refusal, UsageError } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** One file to be read. */
export interface InputFile {
  /** What it is called in reports, with `/` between its parts. */
  readonly name: string;
  /** Where it is opened; null for standard input. */
  readonly path: string | null;
  /** Where it stands in the archive at `path`. */
  readonly member?: ZipEntry;
  /** Why there is nothing to be read. */
  readonly fault?: Finding;
}

type Place = Omit<Search, "stdinName">;

/** What decides which files the arguments mean. */
export interface Search {
  readonly cwd: string;
  /** What standard input is called. */
  readonly stdinName: string;
  readonly words: CliWords;
  /** Folders and files that are passed over where they lie in a folder that is searched: what the run writes to and goes by. */
  readonly except?: readonly string[];
}

/**
 * The files that arguments mean, each once, in code-point order of their names: paths, folders (searched for files of the
 * known endings), archives (their members), globs, and `-`. Lock files are passed over; hidden files and ptt's own reports too,
 * unless named outright. Throws UsageError where an argument matches nothing.
 */
export async function findInputs(args: readonly string[], search: Search): Promise<readonly InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const argument of args) {
    for (const input of await inputsOf(argument, search)) found.set(`${input.path}\0${input.name}`, input);
  }
  if (found.size === 0) throw new UsageError(search.words.nothingLeft);
  return [...found.values()].sort((a, b) => compareCodePoints(a.name, b.name));
}

/** Orders texts by their code points, in which characters outside the basic plane come last. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = rankOf(a.charCodeAt(index)) - rankOf(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A code unit by where its code point stands: halves of surrogate pairs come after all others. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

async function inputsOf(argument: string, search: Search): Promise<readonly InputFile[]> {
  if (argument === "") throw new UsageError(search.words.noMatch('""'));
  if (argument === "-") return [{ name: search.stdinName, path: null }];
  const paths = await pathsOf(argument, search);
  const inputs: InputFile[] = [];
  for (const path of paths) for (const input of await inputsAt(path, search.cwd)) inputs.push(input);
  return inputs;
}

/** The inputs that a path means: the file itself, or what is in it where it is an archive. None where it is a lock file. */
export async function inputsAt(path: string, cwd: string): Promise<readonly InputFile[]> {
  if (isLock(path)) return [];
  const file = { name: nameOf(path, cwd), path: resolve(cwd, path) };
  return isArchive(path) ? (await import("./archive-inputs.ts")).membersOf(file) : [file];
}

async function pathsOf(argument: string, search: Place): Promise<readonly string[]> {
  const { cwd, words } = search;
  const stats = statsOf(resolve(cwd, argument));
  if (stats && !stats.isDirectory()) return [argument];
  const paths = stats ? filesBelow(argument, search) : await matches(argument, cwd);
  if (paths.length === 0) throw new UsageError(stats ? words.noTables(argument) : words.noMatch(argument));
  return paths;
}

/** What a path leads to; undefined where it leads nowhere. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string, search: Place): readonly string[] {
  return entriesOf(folder, search).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || isLock(path)) return [];
    if (isPassedOver(path, search)) return [];
    if (entry.isDirectory()) return insideOf(path, search);
    const place = resolve(search.cwd, path);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && statsOf(place)?.isFile());
    if (!isFile) return [];
    return isArchive(entry.name) || (isTableFile(entry.name) && !isOwnReport(place)) ? [path] : [];
  });
}

/** The files in a folder within one that is searched. One that can't be opened stands for itself: reading it will tell why. */
function insideOf(folder: string, search: Place): readonly string[] {
  try {
    return filesBelow(folder, search);
  } catch (error) {
    if (error instanceof UsageError) return [folder];
    throw error;
  }
}

function isPassedOver(path: string, { cwd, except = [] }: Place): boolean {
  const name = basename(path);
  if (name === "node_modules") return true;
  return except.some((other) => basename(resolve(cwd, other)) === name && resolve(cwd, path) === resolve(cwd, other));
}

function entriesOf(folder: string, { cwd, words }: Place): readonly Dirent[] {
  try {
    return readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch (error) {
    throw refusal(error, (code) => words.cannotOpen(folder, code));
  }
}

async function matches(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!/[*?[\]{}()!]/u.test(pattern)) return [];
  const { glob } = await import("tinyglobby");
  const paths = await glob({ patterns: [pattern], cwd, expandDirectories: false });
  return paths.filter((path) => !isLock(path));
}

/** A path as it is shown: as it was given, but relative where it lies below the current folder. */
function nameOf(path: string, cwd: string): string {
  const below = isAbsolute(path) ? relative(cwd, path) : normalize(path);
  const name = isAbsolute(path) && (below.startsWith("..") || isAbsolute(below)) ? normalize(path) : below;
  return name.split(sep).join("/");
}
