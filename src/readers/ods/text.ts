import { beyond } from "../../limits.ts";
import type { AttributeOf } from "../../package/xml.ts";

/** Gathers what a cell shows from its paragraphs. */
export interface ShownText {
  readonly start: () => void;
  readonly open: (element: string, attribute: AttributeOf) => void;
  readonly close: (element: string) => void;
  readonly text: (text: string) => void;
  readonly end: () => string;
}

/** Throws `InputError` at a text longer than `textLength`. */
export function shownText(textLength: number): ShownText {
  let gathered = "";
  let paragraphs = 0;
  /** How many paragraphs and headings are open. */
  let depth = 0;
  const add = (text: string): void => {
    gathered += text;
    if (gathered.length > textLength) throw beyond("text-length", textLength, null);
  };
  return {
    start: () => {
      gathered = "";
      paragraphs = 0;
      depth = 0;
    },
    open: (element, attribute) => {
      if (isParagraph(element)) {
        depth++;
        if (++paragraphs > 1) add("\n");
      } else if (depth > 0) add(signOf(element, attribute));
    },
    close: (element) => {
      if (isParagraph(element)) depth--;
    },
    text: (text) => {
      if (depth > 0) add(text.replace(/[ \t\r\n]+/gu, " "));
    },
    end: () => gathered,
  };
}

function isParagraph(element: string): boolean {
  return element === "text:p" || element === "text:h";
}

function signOf(element: string, attribute: AttributeOf): string {
  switch (element) {
    case "text:s":
      return " ".repeat(Math.min(Number(attribute("text:c") ?? 1) || 1, 1000));
    case "text:tab":
      return "\t";
    case "text:line-break":
      return "\n";
    default:
      return "";
  }
}
