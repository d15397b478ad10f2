import type { InputFile } from "../inputs.ts";
import { refuseOverwriting } from "../overwriting.ts";
import type { CliWords } from "../words.ts";
import type { Inputs } from "./open-inputs.ts";

/** Inputs none of which is one of the files that will be written. Throws UsageError where one is, for inputs of a list as they come. */
export function protectedInputs(inputs: Inputs, files: readonly string[], words: CliWords): Inputs {
  const check = (some: readonly InputFile[]) => {
    for (const file of files) refuseOverwriting(file, some, words);
  };
  if (inputs.known) check(inputs.known);
  return inputs.known || files.length === 0 ? inputs : { ...inputs, files: checked(inputs.files, check) };
}

async function* checked(
  inputs: Inputs["files"],
  check: (some: readonly InputFile[]) => void,
): AsyncGenerator<InputFile> {
  for await (const input of inputs) {
    check([input]);
    yield input;
  }
}
