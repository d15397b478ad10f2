import { startsBasis } from "./basis.ts";
import { joints } from "./calendar.ts";
import type { Clause } from "./clause.ts";
import { parseDeadline } from "./deadline.ts";
import { canFollow, sets } from "./follow.ts";
import { mergeFrequency, parseOnce } from "./frequency.ts";
import { readHead } from "./head.ts";
import type { Item } from "./node.ts";
import { parseNought } from "./nought.ts";
import { parseQuantity } from "./quantity.ts";
import { parseSandwich } from "./sandwich.ts";

/** The targets of a clause, all of it understood; null if any of it isn't. */
export function parseClause(clause: Clause): Item[] | null {
  return parseSandwich(clause) ?? parseNought(clause) ?? parseOnce(clause) ?? parseItems(clause);
}

function parseItems(clause: Clause): Item[] | null {
  const items: Item[] = [];
  let at = 0;
  while (at < clause.tokens.length) {
    const isJoined = at > 0 && joints.has(clause.tokens[at]?.text ?? "");
    const item = parseItem(clause, isJoined ? at + 1 : at);
    if (item === null) return null;
    const previous = items[items.length - 1];
    const isSetting = previous !== undefined && !isJoined && sets(clause, previous, item);
    if (previous !== undefined && !isJoined && !isSetting && !canFollow(clause, previous, item)) return null;
    if (previous !== undefined && isSetting) items[items.length - 1] = { ...item, from: previous.from };
    else items.push(item);
    at = item.next;
  }
  return mergeFrequency(items);
}

function parseItem(clause: Clause, from: number): Item | null {
  const date = startsBasis(clause, from) ? null : parseDeadline(clause, from, null);
  if (date !== null) return { ...date, from };
  const head = readHead(clause, from);
  if (head === null) return null;
  const item = parseDeadline(clause, head.at, head) ?? parseQuantity(clause, head);
  return item === null ? null : { ...item, from };
}
