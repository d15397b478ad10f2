const ticked = /[☑✓✔√■●☒◉▣🗹]|\[[xX√✓]\]|（√）|\(√\)/u;
const unticked = /[□○◯☐▢]|\[\s*\]/u;
const marks = /[☑✓✔√■●☒◉▣🗹□○◯☐▢]|\[\s*(?:[xX√✓]\s*)?\]|[（(]\s*(?:√\s*)?[)）]/gu;

/**
 * The chosen ones of several options: 「□新增 ☑延续」 is 延续, 「新增项目□ 延续项目√」 延续项目. Whether marks stand before or behind their
 * options is told by what stands first. A text without marks is taken as it is; where nothing is ticked, nothing is chosen.
 */
export function chosen(text: string): string | null {
  const whole = text.trim();
  if (!ticked.test(whole)) return unticked.test(whole) || whole === "" ? null : whole;
  const parts = options(whole);
  const picked = parts.filter(({ mark }) => ticked.test(mark)).map(({ option }) => option);
  return picked.length === 0 ? null : picked.join("、");
}

function options(text: string): { readonly option: string; readonly mark: string }[] {
  const found = [...text.matchAll(marks)];
  const isBefore = found[0]?.index === 0;
  const pieces: { readonly option: string; readonly mark: string }[] = [];
  for (const [at, match] of found.entries()) {
    const end = match.index + match[0].length;
    const previous = found[at - 1];
    const option = isBefore
      ? text.slice(end, found[at + 1]?.index)
      : text.slice(previous ? previous.index + previous[0].length : 0, match.index);
    const begun = option.trim().replace(/^[、,，;；/\s]+|^\d{1,2}[.、．]\s*/u, "");
    const tidy = begun.replace(/(?<![、,，;；/\s])[、,，;；/\s]+$/u, "");
    if (tidy !== "") pieces.push({ option: tidy, mark: match[0] });
  }
  return pieces;
}
