import { remembered } from "../source/remembered.ts";
import type { Entry } from "./label-index.ts";
import { bareLabel, canBeLabel, memory, splitInline, withoutYear } from "./labels.ts";
import type { ColumnMeaning, HeaderOf, Lexicon, Meaning } from "./lexicon.ts";

/** What a text is as a label, in whatever form. */
export interface FoundLabel extends KnownLabel {
  /** What stands behind a colon as its value; null where the text is the label alone. */
  readonly inline: string | null;
}

/** A label that a form has. */
export interface KnownLabel {
  /** The label, bare. */
  readonly bare: string;
  readonly entries: readonly Entry<Meaning>[];
  /** Whether it is known as it is, not only by a pattern. */
  readonly isExact: boolean;
}

/** A text that may stand in a header. */
export interface HeadWord {
  /** The kinds of headers that have it as it is. */
  readonly of: readonly HeaderOf[];
  /** Whether it heads a column by a category. */
  readonly isCategory: boolean;
}

const kinds: readonly HeaderOf[] = ["indicators", "tasks", "lines", "funding"];

/** Looks texts up among the labels of the forms, and remembers what they are: the labels are the same in every file. */
export class Words {
  readonly lexicon: Lexicon;
  readonly of = remembered((text) => new Word(text, this), memory);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** What a bare text means as a header, be it marked as a part, dated, or 绩效 put before it; none where no form has it. */
  columns(header: HeaderOf, bare: string): readonly Entry<ColumnMeaning>[] {
    const unmarked = withoutYear(withoutMark(bare));
    const short = unmarked.startsWith("绩效") ? unmarked.replace(/^绩效(?=.{3})/u, "") : unmarked;
    for (const spelling of different([bare, unmarked, short])) {
      const found = this.lexicon.columns(header, spelling);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The label that a text is, alone or before a colon; null where no form has it. */
  label(text: string, bare: string): FoundLabel | null {
    const inline = splitInline(text);
    const whole = bare === "" || (inline && holdsFigure(inline.value)) ? null : this.known(bare);
    const split = inline && !whole?.isExact ? this.#beforeColon(inline) : null;
    return whole && !split?.isExact ? { ...whole, inline: null } : split;
  }

  /** What stands before a colon as a label, what stands behind it as its value; a label behind one of money is the label meant. */
  #beforeColon(inline: NonNullable<ReturnType<typeof splitInline>>): FoundLabel | null {
    const before = this.known(bareLabel(inline.label));
    const inner = before?.entries.some(({ value }) => value.kind === "money") && this.known(bareLabel(inline.value));
    if (inner) return { ...inner, inline: null };
    if (before) return { ...before, inline: inline.value };
    const nested = bareLabel(inline.label) === "其中" ? splitInline(inline.value) : null;
    const part = nested && this.known(bareLabel(nested.label));
    return part && nested ? { ...part, inline: nested.value } : null;
  }

  /**
   * What a bare text means beside a value; null where no form has it. It may be marked as a part (其中：财政拨款), counted (年度目标1) or dated (2024年目标, 2024年度目标); as it is
   * known it comes before a pattern.
   */
  known(bare: string): KnownLabel | null {
    const part = withoutMark(bare);
    const uncounted = counts.includes(part.at(-1) ?? " ")
      ? part.replace(/(?<=.{3})[\d一二三四五六七八九十]{1,2}$/u, "")
      : part;
    const undated = withoutYear(bare);
    const dated = undated === bare ? bare : bare.replace(/^(?:19|20)\d\d(?=年度.)/u, "");
    const spellings = different([bare, part, uncounted, dated, undated]);
    const exact = spellings.find((label) => this.lexicon.isExact(label));
    const label = exact ?? spellings.find((spelling) => this.lexicon.meanings(spelling).length > 0);
    if (label === undefined) return null;
    return { bare: part, entries: this.lexicon.meanings(label), isExact: exact !== undefined };
  }
}

/** A text, and what the forms say of it: each answer is found when it is first asked for. */
export class Word {
  /** The bare label that it would be; "" where it is too long for one. */
  readonly bare: string;
  readonly #text: string;
  readonly #words: Words;
  readonly #columns: Partial<Record<HeaderOf, readonly Entry<ColumnMeaning>[]>> = {};
  #label: FoundLabel | null | undefined;
  #head: HeadWord | null | undefined;
  #owners: ReadonlySet<number> | undefined;

  constructor(text: string, words: Words) {
    this.#text = text;
    this.#words = words;
    this.bare = canBeLabel(text) ? bareLabel(text) : "";
  }

  /** The label that it is, alone or before a colon; null where no form has it. */
  get label(): FoundLabel | null {
    if (this.#label === undefined) this.#label = this.#words.label(this.#text, this.bare);
    return this.#label;
  }

  /** What it tells of the header that it stands in; null where it tells nothing. */
  get head(): HeadWord | null {
    if (this.#head === undefined) this.#head = this.bare === "" ? null : this.#findHead();
    return this.#head;
  }

  /** The forms that have exactly this label, beside a value or over a column, by their index. */
  get owners(): ReadonlySet<number> {
    this.#owners ??= this.#words.lexicon.ownersOf(this.bare);
    return this.#owners;
  }

  /** What it means over a column. */
  columns(header: HeaderOf): readonly Entry<ColumnMeaning>[] {
    this.#columns[header] ??= this.bare === "" ? [] : this.#words.columns(header, this.bare);
    return this.#columns[header];
  }

  #findHead(): HeadWord | null {
    const of = kinds.filter((kind) => this.#words.lexicon.isHeader(kind, this.bare));
    const isCategory = this.columns("indicators").some(({ value }) => value.role === "ofCategory");
    return of.length > 0 || isCategory ? { of, isCategory } : null;
  }
}

const counts = "0123456789一二三四五六七八九十";

/** A label without the mark of a part. */
function withoutMark(bare: string): string {
  return bare.startsWith("其中") ? bare.replace(/^其中[:、]?(?:\d{1,2}[.、](?!\d))?/u, "") : bare;
}

/** Spellings of a label, each once, blank ones left out. */
function different(spellings: readonly string[]): readonly string[] {
  return spellings.filter((spelling, at) => spelling !== "" && spellings.indexOf(spelling) === at);
}

/** Whether what stands after a colon ends as an amount does, or is a mark for none; 1.中央资金 is a numbered label. */
function holdsFigure(text: string): boolean {
  if (/^\d{1,2}[.、．]\s*[㐀-鿿]/u.test(text)) return false;
  return /(?:^|[:：])\s*(?:(?:[¥￥]\s*)?[-+]?[\d０-９][^:：]*|[-—/]+|无)$/u.test(text);
}
