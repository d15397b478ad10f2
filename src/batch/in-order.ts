/** How far work may run ahead of the oldest result that has not been taken. */
export interface Window<Result> {
  /** Items under way or done. */
  readonly items: number;
  /** What the results that wait may weigh, in the unit of `weigh`. */
  readonly weight: number;
  readonly weigh: (result: Result) => number;
}

/**
 * Runs items side by side and yields their results in the order of the items, each as soon as it and all before it are ready.
 * Items are asked for only as the window has room. Rejects as `run` or the items do, after the results before that.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  run: (item: Item) => Promise<Result>,
  window: Window<Result>,
): AsyncGenerator<Result> {
  const line: Line<Result> = { window, queue: [], change: signal(), weight: 0, isDone: false };
  const filled = fill(line, items, run).finally(() => end(line));
  filled.catch(() => {});
  try {
    for (let next = await take(line); next; next = await take(line)) yield next.result;
    await filled;
  } finally {
    end(line);
  }
}

/** Work under way, the oldest first. */
interface Line<Result> {
  readonly window: Window<Result>;
  readonly queue: Promise<Result>[];
  readonly change: Signal;
  /** What the results weigh that are ready. */
  weight: number;
  /** Whether no more is to be begun. */
  isDone: boolean;
}

async function fill<Item, Result>(
  line: Line<Result>,
  items: AsyncIterable<Item> | Iterable<Item>,
  run: (item: Item) => Promise<Result>,
): Promise<void> {
  for await (const item of items) {
    while (!line.isDone && isFull(line)) await line.change.next();
    if (line.isDone) return;
    begin(line, run(item));
  }
}

function isFull<Result>({ queue, weight, window }: Line<Result>): boolean {
  return queue.length > 0 && (queue.length >= window.items || weight >= window.weight);
}

function begin<Result>(line: Line<Result>, work: Promise<Result>): void {
  const result = work.then((ready) => {
    line.weight += line.window.weigh(ready);
    return ready;
  });
  result.catch(() => {});
  line.queue.push(result);
  line.change.tell();
}

/** The oldest result, once it is ready; null where there is none and no more is to come. */
async function take<Result>(line: Line<Result>): Promise<{ readonly result: Result } | null> {
  const { queue, change, window } = line;
  while (queue.length === 0 && !line.isDone) await change.next();
  const [first] = queue;
  if (!first) return null;
  const result = await first;
  queue.shift();
  line.weight -= window.weigh(result);
  change.tell();
  return { result };
}

function end<Result>(line: Line<Result>): void {
  line.isDone = true;
  line.change.tell();
}

/** Wakes those who wait for a change. */
interface Signal {
  readonly next: () => Promise<void>;
  readonly tell: () => void;
}

function signal(): Signal {
  let tell = () => {};
  let next: Promise<void> | null = null;
  return {
    next: () => {
      next ??= new Promise((resolve) => {
        tell = resolve;
      });
      return next;
    },
    tell: () => {
      next = null;
      tell();
    },
  };
}
