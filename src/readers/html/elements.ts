/** Elements that begin and end a line of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose text is not shown. */
export const unseenElements: ReadonlySet<string> = new Set(
  "audio canvas datalist iframe noembed noframes object rp rt script style svg template title video".split(" "),
);

/** The attributes of an element, by their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** Whether an element is hidden by its own attributes; style sheets are not read. */
export function isHidden({ hidden, style = "" }: Attributes): boolean {
  return hidden !== undefined || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu.test(style);
}

/** What a form field shows; null for a field that shows nothing, or whose text stands in the page. */
export function fieldText({ type = "text", value = "", checked }: Attributes): string | null {
  const kind = type.toLowerCase();
  if (kind === "checkbox" || kind === "radio") return checked === undefined ? "□" : "☑";
  return unreadFields.has(kind) ? null : value;
}

const unreadFields: ReadonlySet<string> = new Set(
  "button color file hidden image password range reset submit".split(" "),
);
