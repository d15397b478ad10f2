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
  const queue: Promise<Result>[] = [];
  const change = signal();
  let weight = 0;
  let isDone = false;
  const start = (item: Item) => {
    const result = run(item).then((ready) => {
      weight += window.weigh(ready);
      return ready;
    });
    result.catch(() => {});
    queue.push(result);
    change.tell();
  };
  const fill = async () => {
    for await (const item of items) {
      while (!isDone && queue.length > 0 && (queue.length >= window.items || weight >= window.weight))
        await change.next();
      if (isDone) return;
      start(item);
    }
  };
  const filled = fill().finally(() => {
    isDone = true;
    change.tell();
  });
  filled.catch(() => {});
  try {
    for (;;) {
      while (queue.length === 0 && !isDone) await change.next();
      const [first] = queue;
      if (!first) return await filled;
      const result = await first;
      queue.shift();
      weight -= window.weigh(result);
      change.tell();
      yield result;
    }
  } finally {
    isDone = true;
    change.tell();
  }
}

/** Wakes those who wait for a change. */
function signal(): { readonly next: () => Promise<void>; readonly tell: () => void } {
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
