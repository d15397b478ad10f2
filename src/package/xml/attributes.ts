import { decodeEntities } from "./entities.ts";
import { prefixOf, type Scope } from "./scope.ts";
import type { Tag } from "./tag.ts";

/** The tag of an element, the text that it is read from, and what its prefixes stand for. */
export interface Opened {
  readonly tag: Tag;
  readonly xml: string;
  readonly scope: Scope;
}

/**
 * Where the marks of an attribute stand in its tag; -1 where there is none. A name with a prefix is that of an attribute whose own
 * prefix stands for the same, else of one without a prefix.
 */
export function findAttribute(opened: Opened, name: string): number {
  const colon = name.indexOf(":");
  if (colon === -1) return findPlain(opened, name);
  const found = findPrefixed(opened, name.slice(0, colon), name.slice(colon));
  return found === -1 ? findPlain(opened, name.slice(colon + 1)) : found;
}

function findPlain({ tag: { marks, length }, xml }: Opened, name: string): number {
  const first = name.charCodeAt(0);
  for (let at = 0; at < length; at += 4) {
    const start = marks[at] ?? 0;
    const isLong = (marks[at + 1] ?? 0) - start === name.length;
    if (isLong && xml.charCodeAt(start) === first && xml.startsWith(name, start)) return at;
  }
  return -1;
}

/** `ending` is a name from its colon on. */
function findPrefixed({ tag, xml, scope }: Opened, prefix: string, ending: string): number {
  const { marks, length } = tag;
  for (let at = 0; at < length; at += 4) {
    const start = marks[at] ?? 0;
    const colon = (marks[at + 1] ?? 0) - ending.length;
    const isNamed = colon > start && xml.startsWith(ending, colon);
    if (isNamed && prefixOf(scope, xml.slice(start, colon)) === prefix) return at;
  }
  return -1;
}

/** The namespaces that a tag declares by their prefixes; "" is that of names without one. */
export function declaredNamespaces({ marks, length }: Tag, xml: string): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (let at = 0; at < length; at += 4) {
    const name = xml.slice(marks[at] ?? 0, marks[at + 1]);
    if (name === "xmlns" || name.startsWith("xmlns:"))
      declared.set(name.slice("xmlns:".length), decodeEntities(xml.slice(marks[at + 2] ?? 0, marks[at + 3])));
  }
  return declared;
}
