import { identitiesOf, judgeIdentity } from "../../../src/model/identities.ts";
import { defaultRounding } from "../../../src/model/rounding.ts";
import type { Suspect } from "../../../src/rules/budget/slips.ts";
import { suspectsOf } from "../../../src/rules/budget/suspects.ts";
import { type Budget, correctBudget, randomFrom } from "./budgets.ts";
import { type Mistake, slip } from "./slips.ts";

/** What ptt says of budgets with one mistake each. */
export interface HitRate {
  readonly mistake: Mistake;
  /** The budgets in which the mistake breaks a sum. */
  readonly found: number;
  /** Of these: the cell and its slip are named first, in every sum that names one; of a mistyped digit the cell alone. */
  readonly first: number;
  /** They are named, but in some sum after another. */
  readonly second: number;
  /** No sum names any. */
  readonly silent: number;
  /** A sum names others only. */
  readonly wrong: number;
}

/** The mistakes in the order in which they are told. */
export const mistakes: readonly Mistake[] = [
  "swapped",
  "point",
  "unit",
  "sign",
  "blank",
  "left-out",
  "twice",
  "mistyped",
];

/** How often the cell that is wrong is named, by mistake. The same for the same seed. */
export function hitRates(count: number, seed = 1): HitRate[] {
  return mistakes.map((mistake) => {
    const random = randomFrom(seed);
    const said = Array.from({ length: count }, () => sayOf(correctBudget(random), mistake, random));
    const counted = (what: Said) => said.filter((one) => one === what).length;
    return {
      mistake,
      found: count - counted("unbroken"),
      first: counted("first"),
      second: counted("second"),
      silent: counted("silent"),
      wrong: counted("wrong"),
    };
  });
}

type Said = "unbroken" | "first" | "second" | "silent" | "wrong";

function sayOf(correct: Budget, mistake: Mistake, random: () => number): Said {
  const slipped = slip(correct, mistake, random);
  const told = slipped === null ? null : suspectsIn(slipped.budget);
  if (slipped === null || told === null) return "unbroken";
  if (told.length === 0) return "silent";
  const isRight = ({ slip: named, operand }: Suspect) =>
    operand.pointer === slipped.pointer && (named === mistake || mistake === "mistyped");
  if (!told.every((suspects) => suspects.some(isRight))) return "wrong";
  return told.every((suspects) => suspects.slice(0, 1).some(isRight)) ? "first" : "second";
}

/** The suspects of each broken sum that has any; null where no sum is broken. */
function suspectsIn(budget: Budget): Suspect[][] | null {
  const identities = identitiesOf({ budget, tasks: [] });
  const broken = identities.filter((one) => judgeIdentity(one, defaultRounding)?.verdict === "inconsistent");
  const told = broken.map((identity) => suspectsOf(identity, defaultRounding, identities));
  return broken.length === 0 ? null : told.filter((suspects) => suspects.length > 0);
}
