const longestLabel = 16;

/** A label short enough to stand among others in a sentence, on one line. */
export function shorten(label: string): string {
  const characters = [...label.replace(/\s+/gu, " ").trim()];
  return characters.length <= longestLabel ? characters.join("") : `${characters.slice(0, longestLabel - 1).join("")}…`;
}
