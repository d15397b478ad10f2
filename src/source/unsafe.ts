/** The characters that most texts are made of; asking for them is much cheaper than for the properties of every character. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2100-\u27bf\u3000-\u9fff\uff01-\uff5e]*$/;
/** The same and line breaks, which JSON has between its lines. */
const plainLines =
  /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2100-\u27bf\u3000-\u9fff\uff01-\uff5e]*$/;

/**
 * A text as it may be shown: whatever a terminal would act on, or that would change the order of what stands beside it (controls,
 * bidi marks, invisible formats), is shown as a symbol or as its code. A line break is ↵.
 */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, symbolOf);
}

/** A value as JSON in which the same characters are written as `\u` escapes: its meaning stays, and a terminal may show it. */
export function safeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  return plainLines.test(json) ? json : json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\n") return "↵";
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `\\u{${code.toString(16)}}`;
}

function escaped(character: string): string {
  let escapes = "";
  for (let index = 0; index < character.length; index++) {
    escapes += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escapes;
}
