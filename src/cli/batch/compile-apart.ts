import { resolve } from "node:path";
import type { InputFile } from "../inputs.ts";
import { refuseCollisions } from "./collisions.ts";
import { batchOf, type CompileRun, compiledFile, compileTo } from "./compile-run.ts";
import { openDoneFile } from "./done-file.ts";
import { openFolder } from "./folder-output.ts";
import { countTables } from "./run-tasks.ts";
import { batchWords } from "./words.ts";

/** Each table to a file of its own. */
export async function compileApart(run: CompileRun, name: string): Promise<number> {
  const { inputs, options, terminal, language, words, format } = run;
  const path = resolve(terminal.cwd, name);
  const time = options.timeout * 1000;
  const collisions = { folder: name, ending: format, words, countTables: countTables({ terminal, time }) };
  await refuseCollisions(inputs.known ?? [], collisions);
  const folder = openFolder({ path, name, ending: format, words: { ...words, ...batchWords[language] } });
  for (const input of inputs.known ?? []) folder.protect(input);
  const done = options.incremental ? await openDoneFile(path, options.shard) : null;
  const before = (input: InputFile) => {
    if (!inputs.known) folder.protect(input);
    return done?.recall(input.name) ?? null;
  };
  try {
    return await compileTo(folder, { ...batchOf(run), folder: name, before }, async (result) => {
      const { input, kept, hash, summary, rules } = result;
      if (kept) return folder.claim(kept, input);
      const outputs = await folder.add(compiledFile(result));
      if (hash !== null) done?.record(input.name, { hash, summary, rules, outputs });
    });
  } finally {
    done?.close();
  }
}
