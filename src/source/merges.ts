import { countBefore } from "./count-before.ts";
import type { Block } from "./grid.ts";

const none: readonly Block[] = [];

/**
 * Merged blocks by the rows and columns that they cover. Each block is held at the few aligned runs of rows (of 1, 2, 4, … rows)
 * that its height is made of, so that blocks as tall as a sheet cost no more than flat ones. The blocks must not overlap.
 */
export class MergeIndex {
  /** By the power of two of a run's height: blocks by the run's number, from left to right. */
  readonly #levels: Map<number, Block[]>[] = [];

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) this.#add(block);
    for (const runs of this.#levels) {
      for (const found of runs.values()) found.sort((a, b) => a.left - b.left);
    }
  }

  /** The block that covers a place. */
  at(row: number, column: number): Block | undefined {
    for (let level = 0; level < this.#levels.length; level++) {
      const found = this.#levels[level]?.get(row >>> level);
      const block = found && lastFrom(found, column);
      if (block && column <= block.right) return block;
    }
    return undefined;
  }

  /** The blocks that touch a row, from left to right. */
  touching(row: number): readonly Block[] {
    const touching: Block[] = [];
    let isOrdered = true;
    // The taller blocks first: in tables they stand left of the others.
    for (let level = this.#levels.length - 1; level >= 0; level--) {
      for (const block of this.#levels[level]?.get(row >>> level) ?? none) {
        isOrdered &&= block.left > (touching.at(-1)?.left ?? -1);
        touching.push(block);
      }
    }
    return isOrdered ? touching : touching.sort((a, b) => a.left - b.left);
  }

  #add(block: Block): void {
    for (let row = block.top; row <= block.bottom; ) {
      const level = levelOf(row, block.bottom);
      this.#runOf(level, row >>> level).push(block);
      row += 2 ** level;
    }
  }

  #runOf(level: number, run: number): Block[] {
    while (this.#levels.length <= level) this.#levels.push(new Map());
    const runs = this.#levels[level] ?? new Map<number, Block[]>();
    const found = runs.get(run) ?? [];
    runs.set(run, found);
    return found;
  }
}

/** The largest power of two by which a run can begin at a row and end by `bottom`. */
function levelOf(row: number, bottom: number): number {
  let level = 0;
  while (row % 2 ** (level + 1) === 0 && row + 2 ** (level + 1) - 1 <= bottom) level++;
  return level;
}

/** The last of the blocks, ordered from left to right, that begins at a column or left of it. */
function lastFrom(blocks: readonly Block[], column: number): Block | undefined {
  return blocks[countBefore(blocks, ({ left }) => left <= column) - 1];
}

/** Blocks that don't overlap: of those that do, the one that begins higher, or further left in the same row, stays. */
export function dropOverlaps(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  /** From left to right, apart from each other; those that ended above go when another comes in their columns. */
  const open: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const start = countBefore(open, ({ right }) => right < block.left);
    let end = start;
    let isFree = true;
    for (let other = open[end]; isFree && other && other.left <= block.right; other = open[++end]) {
      isFree = other.bottom < block.top;
    }
    if (!isFree) continue;
    open.splice(start, end - start, block);
    kept.push(block);
  }
  return kept;
}
