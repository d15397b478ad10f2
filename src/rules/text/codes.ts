/** Whether a UTF-16 code is that of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether it is that of a common Chinese character or an ASCII letter. */
export function isCommonLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether a text ends in a common Chinese character, an ASCII letter or digit, as nearly all that name something do. */
export function endsInWord(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isCommonLetter(last) || isDigit(last);
}

/** Whether a character whose code is meant occurs in a text. */
export function holds(text: string, isMeant: (code: number) => boolean): boolean {
  for (let index = 0; index < text.length; index++) if (isMeant(text.charCodeAt(index))) return true;
  return false;
}
