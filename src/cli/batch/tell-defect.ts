import type { Failure } from "../../batch/outcome.ts";
import type { Language } from "../../diagnostic.ts";
import { visible } from "../../source/unsafe.ts";
import type { CommonOptions } from "../options.ts";
import type { Sink } from "../sink.ts";
import { cliWords } from "../words.ts";
import { batchWords } from "./words.ts";

/** Where a defect is told. */
export interface Teller {
  readonly notices: Sink;
  readonly language: Language;
  readonly options: CommonOptions;
}

/** The exit code of a run in which a defect of ptt came to light. */
export const defectCode = 3;

/** Tells a defect of ptt and the file that brought it to light, with the stack where that is asked for. */
export async function tellDefect(
  { message, stack }: Failure,
  name: string,
  { notices, language, options }: Teller,
): Promise<void> {
  if (options.debug && stack !== null) await notices.write(`${stack}\n`);
  await notices.write(`ptt: ${visible(cliWords[language].defect(batchWords[language].over(message, name)))}\n`);
}
