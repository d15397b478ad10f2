import { InvalidArgumentError } from "commander";
import { parseShard, type Shard } from "../batch/shard.ts";

/** One more value of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** A number of workers. Throws commander's `InvalidArgumentError` where it is none, as the others do. */
export function workerCount(value: string): number {
  if (/^[1-9]\d{0,2}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("It is a whole number from 1 to 999.");
}

/** The seconds that a file may take where nothing else is said. */
export const defaultTimeout = 30;

/** Seconds; 0 is no limit. */
export function secondsOf(value: string): number {
  if (/^\d{1,6}(?:\.\d{1,3})?$/u.test(value)) return Number(value) || Number.POSITIVE_INFINITY;
  throw new InvalidArgumentError("It is a number of seconds.");
}

/** A part of the files, such as 2/8. */
export function shardOf(value: string): Shard {
  const shard = parseShard(value);
  if (shard) return shard;
  throw new InvalidArgumentError("It is 1/8, 2/8 and so on to 8/8, or of any other number.");
}

/** A number of things. */
export function wholeNumber(value: string): number {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("It is a whole number from 0.");
}

/** The name of a file or folder: an empty one, as of a variable that is not set, would be the current folder. */
export function pathOf(value: string): string {
  if (value !== "") return value;
  throw new InvalidArgumentError("It is the name of a file or folder.");
}
