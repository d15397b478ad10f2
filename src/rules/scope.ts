/** What a rule may look for in a table and not find as it needs it. The words stand in `ledger-words.ts`. */
export const matters = [
  "amounts",
  "expenditure",
  "revenue",
  "readable-amounts",
  "one-total",
  "parts",
  "project-expenditure",
  "stored-digits",
  "formulas",
  "tasks",
  "funding",
  "goals",
  "texts",
  "year",
  "indicators",
  "targets",
  "two-horizons",
  "known-categories",
  "satisfaction",
  "weights",
  "cells",
  "keys",
  "settings",
] as const;
export type Matter = (typeof matters)[number];

/**
 * How far a rule could look in a table. `looked`: at so many things of its kind; `absent`: the rule does not apply, for what it is
 * about is not there; `lacking`: it would apply, but what it needs is blank or can't be understood.
 */
export type Scope =
  | { readonly kind: "looked"; readonly subjects: number }
  | { readonly kind: "absent"; readonly matter: Matter }
  | { readonly kind: "lacking"; readonly matter: Matter };

/** How many members of a list there are of which something is true. */
export function count<Member>(members: readonly Member[], isMeant: (member: Member) => boolean): number {
  let found = 0;
  for (const member of members) if (isMeant(member)) found++;
  return found;
}

/** A rule that looked at so many things. */
export function looked(subjects: number): Scope {
  return { kind: "looked", subjects };
}

/** A rule that does not apply. */
export function absent(matter: Matter): Scope {
  return { kind: "absent", matter };
}

/** A rule that had not enough to judge by. */
export function lacking(matter: Matter): Scope {
  return { kind: "lacking", matter };
}

/** A rule that looked at all things of a kind; where there are none, it does not apply. */
export function lookedAtAny(subjects: number, matter: Matter): Scope {
  return subjects > 0 ? looked(subjects) : absent(matter);
}

/** A rule that looked at all things of a kind, of which a table must have some. */
export function lookedAtSome(subjects: number, matter: Matter): Scope {
  return subjects > 0 ? looked(subjects) : lacking(matter);
}
