import type { Entry, Node } from "../readers/tree/node.ts";
import { judgingKeys } from "./config.ts";
import { entriesOf, note, textOf, type Walk } from "./nodes.ts";
import { type Judgement, judgementOf } from "./read-judgement.ts";

/** The profiles of a configuration by their names, and the name of the one that it chooses itself; null for none. */
export interface Profiles {
  readonly byName: ReadonlyMap<string, Judgement>;
  readonly chosen: string | null;
}

/** Reads the profiles among the keys of a configuration. */
export function profilesOf(entries: ReadonlyMap<string, Entry>, walk: Walk): Profiles {
  const profiles = entries.get("profiles")?.value;
  const profile = entries.get("profile")?.value;
  const byName = profiles ? judgementsOf(profiles, walk) : new Map<string, Judgement>();
  const chosen = profile ? textOf(profile, "profile", walk) : null;
  const canTell = !profiles || profiles.kind === "mapping";
  if (profile && chosen !== null && canTell && !byName.has(chosen))
    note({ mistake: "unknown-profile", name: chosen, known: [...byName.keys()] }, profile, walk);
  return { byName, chosen };
}

function judgementsOf(node: Node, walk: Walk): ReadonlyMap<string, Judgement> {
  const profiles = [...entriesOf(node, "profiles", walk)].map(([name, { value }]) => {
    const entries = entriesOf(value, `profiles.${name}`, walk, judgingKeys);
    return [name, judgementOf(entries, walk)] as const;
  });
  return new Map(profiles);
}
