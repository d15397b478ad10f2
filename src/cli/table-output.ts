import { basename } from "node:path";
import type { Content, Joining, TableContent } from "./batch/emission.ts";
import type { InputFile } from "./inputs.ts";
import type { Sink } from "./sink.ts";

/** Where compiled tables go. */
export interface TableOutput {
  /** Writes the tables of one input. Resolves to the names of the files that are in their place by that. */
  readonly add: (file: CompiledFile) => Promise<readonly string[]>;
  readonly isOpen: () => boolean;
  /** Puts in its place what is written as a whole. */
  readonly commit: () => Promise<void>;
  /** Leaves nothing behind of what is not in its place. */
  readonly discard: () => void;
}

/** The tables of one input. */
export interface CompiledFile {
  readonly input: InputFile;
  /** How many it holds, those that are left out included. */
  readonly count: number;
  readonly tables: readonly TableContent[];
}

/** One stream or file for all tables; `tellNone` is called where there is none, and so no file. */
export function joinedOutput(sink: Sink, joining: Joining, tellNone: () => Promise<void>): TableOutput {
  const write = async (content: Content) => sink.write(content);
  return {
    add: async ({ tables }) => {
      for (const { content } of tables) await write(await joining.add(content));
      return [];
    },
    isOpen: sink.isOpen,
    commit: async () => {
      const rest = await joining.end();
      if (rest === null) {
        sink.discard();
        await tellNone();
        return;
      }
      await write(rest);
      sink.commit();
    },
    discard: sink.discard,
  };
}

/** What the file of a table is called: as its input, numbered where that holds several. */
export function outputName(input: string, index: number, { count, ending }: Numbering): string {
  return count > 1 ? `${stem(input)}.${index + 1}.${ending}` : `${stem(input)}.${ending}`;
}

/** What the name of an output depends on besides its input. */
export interface Numbering {
  /** Tables in the input. */
  readonly count: number;
  readonly ending: string;
}

/** The name of a file without its folder and ending. */
export function stem(name: string): string {
  return basename(name)
    .replace(/[<>]/gu, "")
    .replace(/(?<=.)\.[^.]*$/u, "");
}
