import fc from "fast-check";
import { expect, it } from "vitest";
import { type Identity, judgeIdentity, type Operand } from "../../../src/model/identities.ts";
import { holdsExactly } from "../../../src/rules/budget/whole-sums.ts";

const strict = { mode: "strict", tolerance: null } as const;

it("says of sums what exact arithmetic says", () => {
  fc.assert(
    fc.property(anySide(), anySide(), fc.constantFrom("balance", "parts", "within", "tasks"), (left, right, kind) => {
      const identity: Identity = { kind, pointer: "", left, right };
      const judgement = judgeIdentity(identity, strict);
      expect(holdsExactly(identity)).toBe(judgement && judgement.verdict === "exact");
    }),
    { numRuns: 500 },
  );
});

it("tells what is a hundredth off, and sums that binary numbers miss", () => {
  expect(holdsExactly(balance(["0.10", "0.2"], ["0.3"]))).toBe(true);
  expect(holdsExactly(balance(["7000.51", "68590.60"], ["75591.11", "0"]))).toBe(true);
  expect(holdsExactly(balance(["7000.51", "68590.60"], ["75591.12", "0"]))).toBe(false);
});

it("tells numbers of any length apart, and nothing of a side without amounts", () => {
  expect(holdsExactly(balance(["9007199254740993"], ["9007199254740992"]))).toBe(false);
  expect(holdsExactly(balance(["9.00000000000000000001", "1"], ["10.00000000000000000001"]))).toBe(true);
  expect(holdsExactly(balance(["0.00000000000000000001"], ["10"]))).toBe(false);
  expect(holdsExactly(balance([null], ["10"]))).toBe(null);
});

function balance(left: readonly (string | null)[], right: readonly (string | null)[]): Identity {
  return { kind: "balance", pointer: "", left: left.map(operandOf), right: right.map(operandOf) };
}

/** Amounts of few digits, so that sides often come to the same. */
function anySide(): fc.Arbitrary<Operand[]> {
  const amount = fc.oneof(
    fc
      .tuple(fc.integer({ min: -30, max: 30 }), fc.constantFrom("", ".0", ".5", ".05"))
      .map(([whole, rest]) => `${whole}${rest}`),
    fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String),
    fc.constant(null),
  );
  return fc.array(amount.map(operandOf), { maxLength: 4 });
}

function operandOf(amount: string | null): Operand {
  return { pointer: "", label: null, amount };
}
