/** A start tag. One of them serves for all tags of a text, so that none is made for each; numbers are offsets into the text. */
export interface Tag {
  /** As written, with its prefix. */
  name: string;
  isEmpty: boolean;
  /** Whether it declares namespaces. */
  isScope: boolean;
  /** Behind its `>`. */
  end: number;
  /** Where the name of each attribute begins and ends, and its value: four numbers an attribute, `length` numbers in all. */
  readonly marks: number[];
  length: number;
}

export function emptyTag(): Tag {
  return { name: "", isEmpty: false, isScope: false, end: 0, marks: [], length: 0 };
}

/**
 * Reads the start tag at an offset into `tag`. Attributes that are none, as those without quotes, are passed over. Gives what is
 * wrong with a tag that is none; null where nothing is.
 */
export function readTag(tag: Tag, xml: string, start: number): string | null {
  const nameEnd = endOfName(xml, start + 1);
  tag.name = xml.slice(start + 1, nameEnd);
  tag.isScope = false;
  tag.length = 0;
  let at = nameEnd;
  for (let code = xml.charCodeAt(at); code !== greater; code = xml.charCodeAt(at)) {
    if (at >= xml.length) return "unclosed tag";
    if (code <= blank) at++;
    else if (at === nameEnd && code !== slash) return "invalid nodeName";
    else at = readAttribute(tag, xml, at);
  }
  tag.isEmpty = xml.charCodeAt(at - 1) === slash;
  tag.end = at + 1;
  return null;
}

/** Behind the `>` of the markup at an offset, those in quotes passed over; -1 where there is none. */
export function endOfMarkup(xml: string, start: number): number {
  for (let at = start; at < xml.length; at = Math.max(at + 1, skipQuoted(xml, at))) {
    if (xml.charCodeAt(at) === greater) return at + 1;
  }
  return -1;
}

/** Where the blanks that begin at an offset end. */
export function skipBlanks(xml: string, start: number): number {
  let at = start;
  while (xml.charCodeAt(at) <= blank) at++;
  return at;
}

/** Blanks are the space and, as XML has no other signs before it, what comes before it. */
const blank = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const comma = 0x2c;
const slash = 0x2f;
const semicolon = 0x3b;
const equals = 0x3d;
const greater = 0x3e;
const letterX = 0x78;

/** Where the name at an offset ends. Letters stand past `>`, digits and `:-.` between comma and semicolon. */
function endOfName(xml: string, start: number): number {
  let at = start;
  let code = xml.charCodeAt(at);
  while (code > greater || (code > comma && code < semicolon && code !== slash)) code = xml.charCodeAt(++at);
  return at;
}

/** Notes the attribute at an offset, where neither a blank nor `>` stands. Gives where the tag goes on. */
function readAttribute(tag: Tag, xml: string, start: number): number {
  const nameEnd = endOfName(xml, start);
  const quote = endOfEquals(xml, nameEnd);
  if (quote === -1) return Math.max(nameEnd, skipQuoted(xml, start), start + 1);
  const end = skipQuoted(xml, quote);
  if (end <= quote + 1) return end;
  const { marks, length } = tag;
  marks[length] = start;
  marks[length + 1] = nameEnd;
  marks[length + 2] = quote + 1;
  marks[length + 3] = end - 1;
  tag.length = length + 4;
  if (xml.charCodeAt(start) === letterX && xml.startsWith("xmlns", start)) tag.isScope = true;
  return end;
}

/** Behind the `=` at an offset and the blanks around it, which are rare; -1 where none is. */
function endOfEquals(xml: string, start: number): number {
  if (xml.charCodeAt(start) === equals && xml.charCodeAt(start + 1) > blank) return start + 1;
  const sign = skipBlanks(xml, start);
  return xml.charCodeAt(sign) === equals ? skipBlanks(xml, sign + 1) : -1;
}

/** Behind the text in quotes at an offset; the offset itself where no quote stands, the next one where it isn't closed. */
function skipQuoted(xml: string, start: number): number {
  const code = xml.charCodeAt(start);
  if (code !== doubleQuote && code !== singleQuote) return start;
  const end = xml.indexOf(code === doubleQuote ? '"' : "'", start + 1);
  return end === -1 ? start + 1 : end + 1;
}
