import { dirname, resolve } from "node:path";
import { defaultSettings, type Settings } from "../check.ts";
import { type Baseline, readBaseline } from "../config/baseline.ts";
import type { Config, Ignore } from "../config/config.ts";
import type { KnownFindings, PathIgnores } from "../config/pass-over.ts";
import type { Language } from "../diagnostic.ts";
import { readConfigFile } from "./config-file.ts";
import { type ConfigWords, configWords } from "./config-words.ts";
import type { CommonOptions, FileOptions } from "./options.ts";
import { readSettings } from "./settings-file.ts";
import { languageFor, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What a run goes by: what the command line says before what the profile says, and that before the rest of the configuration. */
export interface Configured<Options> {
  readonly options: Options;
  readonly settings: Settings;
  readonly language: Language;
  readonly config: Config;
  /** The configuration file as it is shown; null where there is none. */
  readonly file: string | null;
  /** The profile that is laid over what the file says outside of profiles; null for none. */
  readonly profile: string | null;
}

const mostBaseline = 256 * 2 ** 20;

/** Reads the configuration that a run goes by. Throws UsageError where it, or the baseline that it names, can't be followed. */
export async function configure<Options extends FileOptions>(
  given: Options,
  terminal: Terminal,
): Promise<Configured<Options>> {
  const words = configWords[languageFor(given.lang, terminal.env)];
  const { config, folder, name, profile } = await readConfigFile(given, terminal);
  const { cwd } = terminal;
  const lang = given.lang ?? config.language ?? undefined;
  const maxWarnings = given.maxWarnings ?? config.maxWarnings ?? undefined;
  const merged: Config = { ...config, maxWarnings: maxWarnings ?? null, baseline: baselineOf(given, config) };
  return {
    options: {
      ...given,
      ...(lang === undefined ? {} : { lang }),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
    },
    language: languageFor(lang, terminal.env),
    settings: {
      ...defaultSettings,
      rounding: config.rounding,
      severities: config.severities,
      options: config.options,
      form: await formOf(given, terminal),
      ignores: await ignoresOf(config.ignores, { cwd, folder }),
      baseline: knownOf(given, { config, folder, cwd, words }),
    },
    config: merged,
    file: name,
    profile,
  };
}

async function formOf({ form, lang }: FileOptions, terminal: Terminal): Promise<string | null> {
  if (form === undefined) return null;
  const { findForm } = await import("./find-form.ts");
  findForm(form, languageFor(lang, terminal.env));
  return form;
}

/** The language of a command that goes by nothing else of the configuration, and that a mistake in it doesn't keep from running. */
export async function configuredLanguage({ lang }: CommonOptions, terminal: Terminal): Promise<Language> {
  const asked = lang ?? (await languageSet(terminal));
  return languageFor(asked ?? undefined, terminal.env);
}

async function languageSet(terminal: Terminal): Promise<Language | null> {
  try {
    return (await readConfigFile({ color: false }, terminal)).config.language;
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

async function ignoresOf(
  ignores: readonly Ignore[],
  standpoint: { readonly cwd: string; readonly folder: string },
): Promise<PathIgnores | null> {
  if (ignores.length === 0) return null;
  const { compileGlob } = await import("../config/globs.ts");
  const compiled = ignores.map(({ paths, rules, reason }) => ({ patterns: paths.map(compileGlob), rules, reason }));
  return { ...standpoint, ignores: compiled };
}

function baselineOf({ baseline }: FileOptions, config: Config): string | null {
  return baseline === false ? null : (baseline ?? config.baseline);
}

interface Setting {
  readonly config: Config;
  readonly folder: string;
  readonly cwd: string;
  readonly words: ConfigWords;
}

/** What the baseline knows; one named by the command line is seen from the current folder, one by the configuration from its own. */
function knownOf(given: FileOptions, { config, folder, cwd, words }: Setting): KnownFindings | null {
  const name = baselineOf(given, config);
  if (name === null) return null;
  const path = resolve(given.baseline ? cwd : folder, name);
  const text = readSettings({ path, name, limit: mostBaseline }, words, words.noBaseline);
  const files: Baseline | null = readBaseline(text);
  if (!files) throw new UsageError(words.notBaseline(name));
  return { cwd, folder: dirname(path), files };
}
