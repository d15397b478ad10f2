/** What characters of symbol fonts show, by font and code; the code is stored with F000 added, or without. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 108: "●", 110: "■", 111: "□", 113: "□", 114: "□", 168: "□", 252: "√", 253: "☒", 254: "☑" },
  "wingdings 2": { 42: "□", 80: "√", 82: "☑", 83: "☒", 84: "☒", 163: "□" },
  symbol: { 45: "−", 163: "≤", 177: "±", 179: "≥", 180: "×", 185: "≠", 187: "≈" },
};

/** The character that a `w:sym` element shows; "" where it is none that matters in a table. */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const number = Number.parseInt(code ?? "", 16);
  return symbols[(font ?? "").toLowerCase()]?.[number & 0xfff] ?? "";
}
