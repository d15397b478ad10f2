import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Config, defaultConfig } from "../config/config.ts";
import type { ReadConfig } from "../config/read.ts";
import type { Language } from "../diagnostic.ts";
import { type ConfigWords, configWords } from "./config-words.ts";
import type { FileOptions } from "./options.ts";
import { readSettings } from "./settings-file.ts";
import { languageFor, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the configuration of a run says, with the profile that is chosen. */
export interface ConfigFile {
  readonly config: Config;
  /** From which it looks at files; the current one where there is no configuration. */
  readonly folder: string;
  /** As it is shown; null where there is none. */
  readonly name: string | null;
  /** The name of the profile; null for none. */
  readonly profile: string | null;
}

const configNames = ["ptt.config.yaml", "ptt.config.yml"];
const mostConfig = 2 ** 20;

/** Reads the configuration that a run goes by. Throws UsageError where it can't be followed, or lacks the profile that is asked for. */
export async function readConfigFile(given: FileOptions, terminal: Terminal): Promise<ConfigFile> {
  const words = configWords[languageFor(given.lang, terminal.env)];
  const path = configPath(given, terminal, words);
  if (path !== null) return configAt(path, given, terminal);
  if (given.profile !== undefined) throw new UsageError(words.profileNeedsConfig(given.profile));
  return { config: defaultConfig, folder: terminal.cwd, name: null, profile: null };
}

/** The configuration that is named, else the nearest from the current folder upward; null for none. */
function configPath({ config }: FileOptions, terminal: Terminal, words: ConfigWords): string | null {
  if (config === false) return null;
  if (config !== undefined) return resolve(terminal.cwd, config);
  for (let folder = terminal.cwd; ; folder = dirname(folder)) {
    const found = configNames.map((name) => join(folder, name)).filter((path) => existsSync(path));
    if (found.length > 1) throw new UsageError(words.two(found.map((path) => shownPath(path, terminal))));
    if (found[0] !== undefined) return found[0];
    if (folder === dirname(folder)) return null;
  }
}

async function configAt(path: string, { lang, profile }: FileOptions, terminal: Terminal): Promise<ConfigFile> {
  const language = languageFor(lang, terminal.env);
  const words = configWords[language];
  const name = shownPath(path, terminal);
  const text = readSettings({ path, name, limit: mostConfig }, words, words.cannotRead);
  const { readConfig } = await import("../config/read.ts");
  const read = readConfig(text);
  const chosen = profile ?? read.profile;
  const config = chosen === null ? read.config : read.profiles.get(chosen);
  if (config && read.faults.length === 0) return { config, folder: dirname(path), name, profile: chosen };
  throw await mistakeIn(read, { name, profile: chosen ?? "", language });
}

/** What is wrong in a configuration, else that it lacks the profile. */
async function mistakeIn(
  { faults, profiles }: ReadConfig,
  { name, profile, language }: { readonly name: string; readonly profile: string; readonly language: Language },
): Promise<UsageError> {
  const { faultWords } = await import("../config/fault.ts");
  const words = configWords[language];
  const [first, ...others] = faults;
  if (!first) {
    const unknown = { mistake: "unknown-profile", name: profile, known: [...profiles.keys()] } as const;
    return new UsageError(words.fault(name, faultWords(unknown, language), 0));
  }
  const place = `${name}:${first.line}:${first.column}`;
  return new UsageError(words.fault(place, faultWords(first, language), others.length));
}

/** A path as seen from the current folder. */
function shownPath(path: string, { cwd }: Terminal): string {
  return relative(cwd, path).replaceAll("\\", "/");
}
