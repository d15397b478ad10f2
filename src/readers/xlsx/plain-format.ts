import Big from "big.js";
import { groupDigits } from "../../source/group-digits.ts";

/** Shows a number, given in plain decimal notation. */
type Show = (number: string) => string;

/** One section of a format: literals around one run of digit places. */
interface Section {
  readonly before: string;
  readonly after: string;
  /** null where the section shows no digits. */
  readonly places: Places | null;
}

interface Places {
  /** Digits before the point that always show. */
  readonly integers: number;
  readonly isGrouped: boolean;
  /** Decimals that always show; those from there up to `mostDecimals` show where they aren't zero. */
  readonly decimals: number;
  readonly mostDecimals: number;
  /** The power of ten that the number is shown in: 2 for a percentage, -3 for thousands. */
  readonly shift: number;
}

/**
 * Compiles formats that put digits between literals: `0.00`, `#,##0.00`, `0%`, `0"家"`, `[Red]-0`, the accounting formats with
 * their `_ ` and `* `, up to three sections. null for all others: dates, fractions, exponents, conditions. Rounds halves away
 * from zero, on the decimal digits. Padding is left out.
 */
export function compilePlain(code: string): Show | null {
  const texts = splitSections(code);
  const sections = texts.slice(0, 3).map(parseSection);
  const [positive, negative, zero] = sections;
  if (!positive || texts.length > 4 || sections.includes(null)) return null;
  return (number) => {
    if (number === "0") return showSection(zero ?? positive, "0", "");
    if (!number.startsWith("-")) return showSection(positive, number, "");
    const absolute = number.slice(1);
    return negative ? showSection(negative, absolute, "") : showSection(positive, absolute, "-");
  };
}

function splitSections(code: string): readonly string[] {
  if (!code.includes(";")) return [code];
  return (code.match(/(?:"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^;])+|;/gu) ?? []).reduce<string[]>(
    (sections, piece) => {
      if (piece === ";") sections.push("");
      else sections[sections.length - 1] += piece;
      return sections;
    },
    [""],
  );
}

/** A literal, an escaped character, padding, a colour or currency, places of digits, a percent sign, or a sign that stands for itself. */
const token =
  /"([^"]*)"|\\(.)|([_*].)|\[(?:\$([^\]-]*)(?:-[^\]]*)?|black|blue|cyan|green|magenta|red|white|yellow|颜色\d+|color\s?\d+)\]|([#0?][#0?,]*(?:\.[#0?]*)?,*|\.[#0?]+)|(%)|([-+$¥￥€£():'<>=&~{}\s^!]|[^\x00-\x7f])/giuy;

/** Places alone, or with a percent sign: nearly all formats that numbers have in these tables. */
const bare = /^([#0][#0,]*(?:\.[#0]*)?)(%?)$/;

function parseSection(text: string): Section | null {
  const [, places = "", percent = ""] = bare.exec(text) ?? [];
  return places === ""
    ? parsePieces(text)
    : { before: "", after: percent, places: parsePlaces(places, percent.length) };
}

function parsePieces(text: string): Section | null {
  let before = "";
  let after = "";
  let places = "";
  let percents = 0;
  let end = 0;
  for (const match of text.matchAll(token)) {
    end = match.index + match[0].length;
    const [, quoted, escaped, , currency, digits, percent, sign] = match;
    if (digits !== undefined) {
      if (places !== "") return null;
      places = digits;
    }
    if (percent) percents++;
    const literal = quoted ?? escaped ?? currency ?? percent ?? sign ?? "";
    if (places === "") before += literal;
    else after += literal;
  }
  if (end < text.length) return null;
  return { before, after, places: places === "" ? null : parsePlaces(places, percents) };
}

function parsePlaces(text: string, percents: number): Places {
  const unscaled = text.replace(/,+$/u, "");
  const [integer = "", decimal = ""] = unscaled.split(".");
  return {
    integers: integer.replaceAll(",", "").replace(/^[#?]+/u, "").length,
    isGrouped: integer.includes(","),
    decimals: decimal.replace(/[#?]+$/u, "").length,
    mostDecimals: decimal.length,
    shift: 2 * percents - 3 * (text.length - unscaled.length),
  };
}

/** `sign` is set before all else, unless the number is rounded to zero. */
function showSection(section: Section, absolute: string, sign: string): string {
  const { before, after, places } = section;
  const shown = places ? showDigits(places, absolute) : "";
  return `${/[1-9]/u.test(shown) ? sign : ""}${before}${shown}${after}`.trim();
}

function showDigits(places: Places, absolute: string): string {
  const [whole = "0", fraction = ""] = scale(places, absolute).split(".");
  const integer = (whole === "0" ? "" : whole).padStart(places.integers, "0");
  const grouped = places.isGrouped ? groupDigits(integer) : integer;
  if (places.mostDecimals === 0) return grouped;
  const optional = fraction.slice(places.decimals).replace(/0+$/u, "");
  return `${grouped}.${fraction.slice(0, places.decimals).padEnd(places.decimals, "0")}${optional}`;
}

/** The number in its power of ten, rounded to the places. */
function scale(places: Places, absolute: string): string {
  const point = absolute.indexOf(".");
  const decimals = point === -1 ? 0 : absolute.length - point - 1;
  if (places.shift === 0 && decimals <= places.mostDecimals) return absolute;
  return new Big(absolute).times(`1e${places.shift}`).toFixed(places.mostDecimals, Big.roundHalfUp);
}
