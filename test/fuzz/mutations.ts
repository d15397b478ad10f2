import fc from "fast-check";

/** One change of a text or of bytes, at a place and to a place that are told as shares of its length. */
export interface Mutation {
  readonly kind: "drop" | "repeat" | "swap" | "move" | "put" | "replace";
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly text: string;
}

/** What readers and rules may stumble over: numbers, references, attributes, markup, YAML, number formats, words of forms, keys. */
const words = String.raw`
  0 -1 1 2 65535 1048576 1048577 4294967296 99999999999999999999 1e400 -1e-400 NaN 0.1 1_000 0x1F 12:30 2024-12-31
  A1 XFD1048576 XFE1 A0 A1:XFD1048576 A1:A1 B2:A1 #REF! SUM(A1:XFD1048576) A1: :
  s str inlineStr b e d n shared hidden true rId1 rId9 ../../x /xl/workbook.xml
  &amp; &#0; &#xD800; &#x110000; &bad; & < > ]]> <!-- <![CDATA[ <?xml?> </row> <a> _x000D_ _xD800_
  " ' ${"`"} , ; | *a !!js { } [ ] # ~ null
  0% 0"家" yyyy年m月d日 General @ [h]:mm #,##0.00_);(#,##0.00) 0.00E+00 [$-804] ;;; \
  一级指标 二级指标 三级指标 指标值 年度指标值 实施周期指标值 产出指标 数量指标 绩效目标 部门名称 其中： 合计
  基本支出 项目支出 财政拨款 预算金额（万元） 名称 单位：元 2023年 ≥90% 90%- 约 —— 无 是
  __proto__ constructor toString`;
const blanks = ["", "<!DOCTYPE a>", "- ", "? ", "&a ", "<<: *a", "---\n", "%YAML 9\n", "  ", "# ?/?", "1. 甲；2. 乙"];
const signs = [..."\0\u202e\ufeff\u2028\u{1f600}\r\n\t\u3000", "\u001b[31m", "\ud800", "\udfff"];
const stumblingBlocks = [...words.trim().split(/\s+/u), ...blanks, ...signs];

/** A few changes, mostly small. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Mutation["kind"]>("drop", "repeat", "swap", "move", "put", "put", "replace", "replace"),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 })),
    text: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...stumblingBlocks) },
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A list changed: its items are characters, lines, or pieces of markup. `item` makes an item of the text of a mutation. */
export function mutate<Item>(
  items: readonly Item[],
  changes: readonly Mutation[],
  item: (change: Mutation, old: Item) => Item,
): Item[] {
  const result = [...items];
  for (const change of changes) apply(result, change, item);
  return result;
}

function apply<Item>(items: Item[], change: Mutation, item: (change: Mutation, old: Item) => Item): void {
  const at = Math.floor(change.at * items.length);
  const to = Math.floor(change.to * items.length);
  const [old, other] = [items[at], items[to]];
  if (old === undefined || other === undefined) return;
  switch (change.kind) {
    case "drop":
      items.splice(at, change.length);
      return;
    case "repeat":
      items.splice(to, 0, ...items.slice(at, at + change.length));
      return;
    case "move":
      items.splice(to, 0, ...items.splice(at, change.length));
      return;
    case "swap":
      items[at] = other;
      items[to] = old;
      return;
    case "put":
      items.splice(at, 0, item(change, old));
      return;
    default:
      items[at] = item(change, old);
  }
}

/** Markup with its tags and texts changed; a changed tag has another value in one of its attributes, or another name. */
export function mutateMarkup(markup: string, changes: readonly Mutation[]): string {
  const pieces = markup.match(/<[^>]*>|[^<]+|</gu) ?? [];
  return mutate(pieces, changes, ({ text, to, kind }, old) => {
    if (!old.startsWith("<") || kind === "put") return text;
    const values = [...old.matchAll(/"[^"]*"/gu)];
    const value = values[Math.floor(to * values.length)];
    if (!value) return old.replace(/\w+/u, text);
    return `${old.slice(0, value.index)}"${text}"${old.slice(value.index + value[0].length)}`;
  }).join("");
}

/** A text with its lines or its characters changed. */
export function mutateText(text: string, changes: readonly Mutation[], by: "lines" | "characters"): string {
  if (by === "characters") return mutate([...text], changes, (change) => change.text).join("");
  return mutate(text.split("\n"), changes, ({ text: put, at }, old) => {
    const cut = Math.floor(at * old.length);
    return old.slice(0, cut) + put + old.slice(cut);
  }).join("\n");
}

export function mutateBytes(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  const byteOf = ({ text, to }: Mutation) => text.charCodeAt(0) & 0xff || Math.floor(256 * to);
  return Uint8Array.from(mutate([...bytes], changes, byteOf));
}
