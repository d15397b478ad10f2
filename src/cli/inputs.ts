import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { basename, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import { formats } from "../readers/index.ts";
import { refusal, UsageError } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** One file to be read. */
export interface InputFile {
  /** What it is called in reports, with `/` between its parts. */
  readonly name: string;
  /** Where it is opened; null for standard input. */
  readonly path: string | null;
}

type Place = Pick<Search, "cwd" | "words">;

/** What decides which files the arguments mean. */
export interface Search {
  readonly cwd: string;
  /** What standard input is called. */
  readonly stdinName: string;
  readonly words: CliWords;
}

/**
 * The files that arguments mean, each once, in code-point order of their names: paths, folders (searched for files of the
 * known endings), globs, and `-`. Lock files are passed over; hidden files too unless named outright. Throws UsageError where an argument matches nothing.
 */
export async function findInputs(args: readonly string[], search: Search): Promise<readonly InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const argument of args) {
    for (const input of await inputsOf(argument, search)) found.set(input.name, input);
  }
  if (found.size === 0) throw new UsageError(search.words.nothingLeft);
  return [...found.values()].sort((a, b) => compareCodePoints(a.name, b.name));
}

/** Orders texts by their code points, in which characters outside the basic plane come last. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [one, other] = [left.next().value, right.next().value];
    if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
    const difference = (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
}

async function inputsOf(argument: string, search: Search): Promise<readonly InputFile[]> {
  if (argument === "-") return [{ name: search.stdinName, path: null }];
  const paths = await pathsOf(argument, search);
  return paths
    .filter((path) => !isLock(path))
    .map((path) => ({ name: nameOf(path, search.cwd), path: resolve(search.cwd, path) }));
}

async function pathsOf(argument: string, { cwd, words }: Place): Promise<readonly string[]> {
  const stats = statsOf(resolve(cwd, argument));
  if (stats && !stats.isDirectory()) return [argument];
  const paths = stats ? filesBelow(argument, { cwd, words }) : await matches(argument, cwd);
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
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path, search);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && statsOf(resolve(search.cwd, path))?.isFile());
    return isFile && isTableFile(entry.name) ? [path] : [];
  });
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

function isTableFile(name: string): boolean {
  return formats.some(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)));
}

/** What spreadsheet programs put beside a workbook that is open. */
function isLock(path: string): boolean {
  return basename(path).startsWith("~$");
}

/** A path as it is shown: as it was given, but relative where it lies below the current folder. */
function nameOf(path: string, cwd: string): string {
  const below = isAbsolute(path) ? relative(cwd, path) : normalize(path);
  const name = isAbsolute(path) && (below.startsWith("..") || isAbsolute(below)) ? normalize(path) : below;
  return name.split(sep).join("/");
}
