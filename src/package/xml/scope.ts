/** Prefixes by namespace, as a handler knows them; "" is no prefix. */
export type Namespaces = Readonly<Record<string, string>>;

/** What names of elements and attributes mean: of a whole text, or within an element that declares namespaces. */
export interface Scope {
  /** The scope around it; null around the whole text. */
  readonly outer: Scope | null;
  /** How many elements are open around it. */
  readonly depth: number;
  readonly known: Namespaces;
  /** What the prefixes that it declares stand for. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names of elements as written, and as a handler knows them. */
  readonly names: Map<string, string>;
}

export function outermost(known: Namespaces): Scope {
  return { outer: null, depth: 0, known, prefixes: new Map(), names: new Map() };
}

/** The scope of an element that declares namespaces, given by their prefixes; `depth` elements are open around it. */
export function openScope(outer: Scope, depth: number, declared: ReadonlyMap<string, string>): Scope {
  const { known } = outer;
  const prefixes = new Map<string, string>();
  for (const [prefix, namespace] of declared) {
    const own = Object.hasOwn(known, namespace) ? known[namespace] : undefined;
    prefixes.set(prefix, own ?? foreignPrefix(known, prefix));
  }
  return { outer, depth, known, prefixes, names: new Map() };
}

/** The prefix of a namespace that no handler knows, which must not be taken for one of those that it does. */
function foreignPrefix(known: Namespaces, prefix: string): string {
  return prefix === "" || Object.values(known).includes(prefix) ? "foreign" : prefix;
}

/** The name of an element as a handler knows it; undefined where it is none, or its prefix is declared nowhere. */
export function elementName(scope: Scope, written: string): string | undefined {
  const name = scope.names.get(written);
  return name === undefined ? addName(scope, written) : name;
}

function addName(scope: Scope, written: string): string | undefined {
  if (!/^[A-Za-z_:\x80-\uffff]/.test(written)) return undefined;
  const colon = written.indexOf(":");
  const prefix = prefixOf(scope, written.slice(0, Math.max(colon, 0)));
  if (prefix === undefined) return undefined;
  const local = written.slice(colon + 1);
  const name = prefix === "" ? local : `${prefix}:${local}`;
  if (scope.names.size < mostNames) scope.names.set(written, name);
  return name;
}

/** No part has more names of elements; what goes beyond is made to fill memory. */
const mostNames = 1000;

/** What a prefix stands for; undefined where nothing declares it. Those that a handler knows need not be declared. */
export function prefixOf(scope: Scope, written: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.outer) {
    const prefix = at.prefixes.get(written);
    if (prefix !== undefined) return prefix;
  }
  return written === "" || Object.values(scope.known).includes(written) ? written : undefined;
}
