/** A name, and the code that is written before or behind it. */
export interface CodedName {
  readonly name: string | null;
  readonly code: string | null;
}

/**
 * [015001]某区教育局, 219-某镇人民政府, 015001 某局, 某局（015001）, 11010624T000002934461-某项目. Where no code stands plainly apart, all is the name. `shortest`: the fewest digits
 * that are a code without brackets, for a year may begin a name.
 */
export function splitCode(text: string, shortest = 3): CodedName {
  const whole = text.trim();
  if (!/\d\d/u.test(whole)) return { name: whole === "" ? null : whole, code: null };
  const before =
    /^(?:[[(（【]\s*(?<bracketed>[A-Za-z]?\d{2,20})\s*[\])）】](?:\s*[-—_－:：])?|(?<plain>\d{3,24}|\d{4,10}[A-Z]{1,2}\d{6,16}[A-Z]?)(?:\s*[-—_－:：]|\s))\s*(?<name>(?:(?:19|20)\d\d(?=年))?\p{Script=Han}.*)$/su.exec(
      whole,
    )?.groups;
  const behind =
    /^(?<name>.*\p{Script=Han})\s*[[(（【]\s*(?<code>\d{3,20}|\d{4,10}[A-Z]{1,2}\d{6,16}[A-Z]?)\s*[\])）】]$/su.exec(
      whole,
    )?.groups;
  const spaced = /^(?<name>.*\p{Script=Han})\s+(?<code>\d{6,9})$/su.exec(whole)?.groups;
  const code = before?.bracketed ?? before?.plain ?? behind?.code ?? spaced?.code;
  const name = before?.name ?? behind?.name ?? spaced?.name?.trim();
  const isCode =
    code !== undefined && (before?.plain === undefined || code.length >= shortest) && !/^年/u.test(name ?? "");
  return isCode && name !== undefined ? { name, code } : { name: whole === "" ? null : whole, code: null };
}
