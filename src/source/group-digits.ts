/**
 * A number in decimal notation with its thousands parted, as people write it: 75591.12 is 75,591.12. (Intl would say the same, and takes
 * 20 ms to be ready.)
 */
export function groupDigits(decimal: string | number): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d*)(.*)$/su.exec(String(decimal)) ?? [];
  const groups = whole.length % 3 === 0 ? [] : [whole.slice(0, whole.length % 3)];
  for (let at = whole.length % 3; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return `${sign}${groups.join(",")}${rest}`;
}
