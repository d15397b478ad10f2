import { cleanStored } from "../../model/amount.ts";
import { type Identity, identitiesOf, judgeIdentity, type Operand } from "../../model/identities.ts";
import type { Judgement, Rounding } from "../../model/rounding.ts";
import type { TargetTable } from "../../model/table.ts";
import { oncePer } from "../once.ts";
import type { Fault, RuleContext } from "../rule.ts";
import { isInvalidAmount } from "./amounts.ts";
import type { Suspect } from "./slips.ts";
import { suspectsOf } from "./suspects.ts";
import { holdsExactly } from "./whole-sums.ts";

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
  /** null where it holds to the digit. */
  readonly judgement: Judgement | null;
}

/** Every identity of a table. */
export const identitiesIn = oncePer((table: TargetTable): readonly Identity[] => identitiesOf(table));

/** The identities that can be judged: an amount that can't be read leaves its sum unknown, so nothing is said of it. */
export const judgedIdentities = oncePer((context: RuleContext): readonly Judged[] => {
  const isInvalid = (operand: Operand) => isInvalidAmount(operand, context);
  const judged: Judged[] = [];
  for (const identity of identitiesIn(context.table)) {
    if (identity.left.some(isInvalid) || identity.right.some(isInvalid)) continue;
    const holds = holdsExactly(identity);
    const judgement = holds ? null : judgeIdentity(identity, context.rounding);
    if (holds || judgement) judged.push({ identity, judgement });
  }
  return judged;
});

/** The identities of the given kinds that no rounding and no tolerance explains. */
export function* brokenIdentities(
  context: RuleContext,
  kinds: readonly Identity["kind"][],
): Generator<Fault<EquationFacts>> {
  const all = judgedIdentities(context);
  for (const { identity, judgement } of all) {
    if (judgement?.verdict !== "inconsistent" || !kinds.includes(identity.kind)) continue;
    const others = all.map((judged) => judged.identity);
    const suspects = suspectsOf(identity, context.rounding, others);
    yield equationFault({ identity, judgement }, context, suspects);
  }
}

/** The fault of an identity, told at the identity's own place. */
export function equationFault(
  { identity, judgement }: { readonly identity: Identity; readonly judgement: Judgement },
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
    const stored = context.readings.get(operand.pointer)?.stored ?? null;
    const isShown = stored === null || operand.amount === null || Number(stored) === Number(operand.amount);
    return isShown ? operand : { ...operand, amount: cleanStored(stored) ?? operand.amount };
  };
  const stored = { ...identity, left: identity.left.map(asStored), right: identity.right.map(asStored) };
  return holdsExactly(stored) === true;
}
