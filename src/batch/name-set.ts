import { sha256 } from "../source/sha256.ts";

const emptySlot = 0n;

/**
 * A set of names that keeps 64 bits of each one's SHA-256 instead of the name: 16 to 32 bytes a name, so that a million take no
 * more than a photograph. Two names are taken for one in about 1 of 40 million sets of a million.
 */
export class NameSet {
  #slots = new BigUint64Array(1024);
  #size = 0;

  /** Adds a name; false where it is in the set already. */
  add(name: string): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const key = sha256(name).readBigUInt64LE(0) || 1n;
    const slot = slotOf(this.#slots, key);
    if (this.#slots[slot] === key) return false;
    this.#slots[slot] = key;
    this.#size++;
    return true;
  }

  #grow(): void {
    const slots = new BigUint64Array(this.#slots.length * 2);
    for (const key of this.#slots) if (key !== emptySlot) slots[slotOf(slots, key)] = key;
    this.#slots = slots;
  }
}

/** Where a key stands, or the empty slot where it would. */
function slotOf(slots: BigUint64Array, key: bigint): number {
  let slot = Number(key % BigInt(slots.length));
  while (slots[slot] !== emptySlot && slots[slot] !== key) slot = (slot + 1) % slots.length;
  return slot;
}
