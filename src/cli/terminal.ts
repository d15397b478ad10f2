import type { Readable, Writable } from "node:stream";
import type { Language } from "../diagnostic.ts";
import type { Style } from "../reporters/reporter.ts";

/** The process as the commands see it. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted where the run is interrupted. */
  readonly signal: AbortSignal;
  /** The path of the program of workers; without it all is done in one thread. */
  readonly worker?: string;
}

export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Writes to a stream of which nobody could be told that it failed: what can't be written is lost. */
export function writeOrLose(stream: OutputStream, text: string): void {
  if (stream.listenerCount("error") === 0) stream.on("error", () => {});
  stream.write(text);
}

/** The width of reports that do not go to a terminal. */
const plainWidth = 100;
const narrowest = 40;

/** How a report on a stream looks: colour where the stream is a terminal, unless the environment or the command says otherwise. */
export function styleFor(
  stream: OutputStream,
  { env }: Terminal,
  look: { readonly language: Language; readonly color: boolean },
): Style {
  const isTerminal = stream.isTTY === true;
  const width = isTerminal && stream.columns ? stream.columns : plainWidth;
  return {
    language: look.language,
    hasColour: look.color && wantsColour(env, isTerminal),
    width: Math.max(narrowest, width),
  };
}

/** The language of messages: that asked for, else that of the locale. */
export function languageFor(asked: string | undefined, env: Terminal["env"]): Language {
  const locale = asked || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^zh(?:$|[^a-z])/iu.test(locale) ? "zh" : "en";
}

/** `FORCE_COLOR` set to other than 0 or false wins over `NO_COLOR`, and both over what the stream is. */
function wantsColour(env: Terminal["env"], isTerminal: boolean): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== "dumb";
}
