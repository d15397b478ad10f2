import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Baseline, baselineName, readBaseline, writeBaseline } from "../../config/baseline.ts";
import { pathFrom } from "../../config/pass-over.ts";
import type { KnownFinding } from "../../rules/rule.ts";
import { type Batch, runBatch } from "../batch/batch.ts";
import { openInputs } from "../batch/open-inputs.ts";
import { protectedInputs } from "../batch/protect.ts";
import { configWords } from "../config-words.ts";
import { configure } from "../configure.ts";
import { compareCodePoints } from "../inputs.ts";
import type { BaselineOptions } from "../options.ts";
import { readSettings } from "../settings-file.ts";
import { fileSink, streamSink } from "../sink.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";

/**
 * `ptt baseline`: records what is found, so that `--baseline` passes over it. What is known of files that are not looked at stays, as
 * long as they are there. Resolves to the exit code; rejects with UsageError.
 */
export async function baseline(args: readonly string[], given: BaselineOptions, terminal: Terminal): Promise<number> {
  const { options, language, settings } = await configure({ ...given, baseline: false }, terminal);
  const words = cliWords[language];
  const name = options.output ?? baselineName;
  const path = resolve(terminal.cwd, name);
  const inputs = protectedInputs(await openInputs(args, options, { terminal, language }), [path], words);
  const earlier = baselineAt({ path, name }, configWords[language]);
  const notices = streamSink(terminal.stderr, words);
  const work = { settings, reports: [], emission: null, fingerprint: null, isRecorded: true };
  const batch: Batch = { inputs, work, options, terminal, language, notices, folder: null };
  const found = new Map<string, readonly KnownFinding[]>();
  const folder = dirname(path);
  const { defects } = await runBatch(batch, async ({ input, known = [] }) => {
    found.set(pathFrom({ cwd: terminal.cwd, folder }, input.name), known);
    return true;
  });
  const kept = Object.entries(earlier).filter(([file]) => !found.has(file) && isThere(resolve(folder, file)));
  const files = [...kept, ...found].sort(([a], [b]) => compareCodePoints(a, b));
  const sink = fileSink({ path, name }, words);
  await sink.write(writeBaseline(Object.fromEntries(files)));
  sink.commit();
  await notices.write(`${configWords[language].recorded(countOf([...found.values()]), found.size, name)}\n`);
  return defects > 0 ? 3 : 0;
}

/** What was recorded before; nothing where there is no such file. Throws UsageError where it is no baseline. */
function baselineAt(
  { path, name }: { readonly path: string; readonly name: string },
  words: (typeof configWords)["en"],
): Baseline {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return {};
  const baseline = readBaseline(readSettings({ path, name, limit: 256 * 2 ** 20 }, words, words.noBaseline));
  if (!baseline) throw new UsageError(words.notBaseline(name));
  return baseline;
}

/** Whether a path is that of a file, or leads into an archive that is one. */
function isThere(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const stats = statSync(at, { throwIfNoEntry: false });
    if (stats) return stats.isFile();
  }
  return false;
}

function countOf(findings: readonly (readonly KnownFinding[])[]): number {
  return findings.flat().reduce((sum, { count }) => sum + count, 0);
}
