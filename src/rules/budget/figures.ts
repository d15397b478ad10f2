const longestLabel = 16;

/** A decimal with its thousands parted, as people write it: 75591.12 is 75,591.12. */
export function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A label short enough to stand among others in a sentence, on one line. */
export function shorten(label: string): string {
  const characters = [...label.replace(/\s+/gu, " ").trim()];
  return characters.length <= longestLabel ? characters.join("") : `${characters.slice(0, longestLabel - 1).join("")}…`;
}
