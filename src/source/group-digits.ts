/**
 * A number in decimal notation with its thousands parted, as people write it: 75591.12 is 75,591.12. (Intl would say the same, and takes
 * 20 ms to be ready.)
 */
export function groupDigits(decimal: string | number): string {
  const [whole = "", fraction] = String(decimal).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
