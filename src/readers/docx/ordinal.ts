const digits = "〇一二三四五六七八九";

/** A number as a list writes it, by the name of its format (ECMA-376 part 1, 17.18.59); decimal where the format is not known. */
export function ordinal(number: number, format: string): string {
  if (chinese.has(format) && number > 0 && number < 100) return chineseNumber(number);
  if (/^decimalEnclosedCircle/u.test(format) && number > 0 && number <= 20)
    return String.fromCodePoint(0x245f + number);
  if (/^(?:lower|upper)Letter$/u.test(format) && number > 0 && number <= 26) {
    return String.fromCharCode((format === "lowerLetter" ? 0x60 : 0x40) + number);
  }
  return format === "decimalZero" ? String(number).padStart(2, "0") : String(number);
}

const chinese: ReadonlySet<string> = new Set([
  "chineseCounting",
  "chineseCountingThousand",
  "ideographDigital",
  "japaneseCounting",
  "taiwaneseCounting",
  "taiwaneseCountingThousand",
]);

function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}
