import { cleanStored } from "../../model/amount.ts";
import { type Identity, identitiesOf, judgeIdentity, type Operand } from "../../model/identities.ts";
import type { Judgement, Rounding } from "../../model/rounding.ts";
import { oncePer } from "../once.ts";
import type { Fault, RuleContext } from "../rule.ts";
import { isInvalidAmount } from "./amounts.ts";
import type { Suspect } from "./slips.ts";
import { suspectsOf } from "./suspects.ts";

/** What a finding about an identity says: both sides with their operands, and by how much they miss. */
export interface EquationFacts extends Omit<Judgement, "verdict"> {
  readonly kind: Identity["kind"];
  readonly unit: string | null;
  readonly leftOperands: readonly Operand[];
  readonly rightOperands: readonly Operand[];
  readonly mode: Rounding["mode"];
  /** The configured tolerance, where it is what lets the identity pass. */
  readonly tolerance: string | null;
  /** Whether the digits that the cells store, beyond those that they show, make the identity hold. */
  readonly storedAgree: boolean;
  /** The single slips that would explain the difference; none where rounding does. */
  readonly suspects: readonly Suspect[];
}

/** An identity of the table, and how it stands. */
export interface Judged {
  readonly identity: Identity;
  readonly judgement: Judgement;
}

/** The identities that can be judged: an amount that can't be read leaves its sum unknown, so nothing is said of it. */
export const judgedIdentities = oncePer((context: RuleContext): readonly Judged[] =>
  identitiesOf(context.table).flatMap((identity) => {
    const operands = [...identity.left, ...identity.right];
    if (operands.some((operand) => isInvalidAmount(operand, context))) return [];
    const judgement = judgeIdentity(identity, context.rounding);
    return judgement ? [{ identity, judgement }] : [];
  }),
);

/** The identities of the given kinds that no rounding and no tolerance explains. */
export function* brokenIdentities(
  context: RuleContext,
  kinds: readonly Identity["kind"][],
): Generator<Fault<EquationFacts>> {
  const all = judgedIdentities(context);
  const identities = all.map(({ identity }) => identity);
  for (const { identity, judgement } of all) {
    if (judgement.verdict !== "inconsistent" || !kinds.includes(identity.kind)) continue;
    const suspects = suspectsOf(identity, context.rounding, identities);
    yield equationFault({ identity, judgement }, context, suspects);
  }
}

/** The fault of an identity, told at the identity's own place. */
export function equationFault(
  { identity, judgement }: Judged,
  context: RuleContext,
  suspects: readonly Suspect[] = [],
): Fault<EquationFacts> {
  const { verdict, ...sums } = judgement;
  const facts: EquationFacts = {
    ...sums,
    kind: identity.kind,
    unit: context.table.budget.unit,
    leftOperands: identity.left,
    rightOperands: identity.right,
    mode: context.rounding.mode,
    tolerance: verdict === "tolerated" ? context.rounding.tolerance : null,
    storedAgree: storedAgree(identity, context),
    suspects,
  };
  return {
    path: identity.pointer,
    facts,
    related: [...identity.left, ...identity.right].map(({ pointer }) => pointer),
  };
}

function storedAgree(identity: Identity, context: RuleContext): boolean {
  const asStored = (operand: Operand): Operand => {
    const stored = cleanStored(context.readings.get(operand.pointer)?.stored ?? null);
    return stored === null || operand.amount === null ? operand : { ...operand, amount: stored };
  };
  const stored = { ...identity, left: identity.left.map(asStored), right: identity.right.map(asStored) };
  return judgeIdentity(stored, { mode: "strict", tolerance: null })?.verdict === "exact";
}
