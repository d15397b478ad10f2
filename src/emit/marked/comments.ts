import { unreadable } from "../../package/fault.ts";
import { cellName } from "../../source/place.ts";
import { parseReference } from "../../source/reference.ts";
import { append, applyEdits, type Edit, escapeText, insertAt, removal } from "./edits.ts";
import { xmlHeader } from "./relationships.ts";
import { cellText } from "./texts.ts";
import { noteAuthor, noteHeads } from "./words.ts";
import { attributeOf, childOf, childrenOf, type Element, parseTree } from "./xml.ts";

/** A cell, its row and column counted from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** What is said of a cell, beginning with one of `noteHeads`. */
export interface Note extends CellAt {
  readonly text: string;
  /** Run properties, in which `{}` stands for the prefix. */
  readonly font: string;
}

/** A comments part without any comment. */
export function noComments(main: string): string {
  return `${xmlHeader}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * Adds notes to a comments part: to the end of the comment that a cell has, or as one of its own, of which `fresh` are the cells.
 * A threaded comment is left alone, as spreadsheet programs show its thread only. Throws `InputError` where the part is broken.
 */
export function addNotes(
  part: string,
  xml: string,
  notes: readonly Note[],
): { readonly xml: string; readonly fresh: readonly CellAt[] } {
  const root = parseTree(part, xml);
  const [authors, list] = [childOf(root, "authors"), childOf(root, "commentList")];
  if (!authors || !list) throw unreadable("broken", `${part}: no comment list`);
  const comments = childrenOf(list, "comment");
  const commentOf = new Map(comments.map((comment) => [attributeOf(comment, "ref")?.replaceAll("$", ""), comment]));
  const threads = threadAuthors(authors);
  const edits: Edit[] = [];
  const fresh: Note[] = [];
  for (const note of notes) {
    const comment = commentOf.get(cellName(note.row, note.column));
    if (!comment) fresh.push(note);
    else if (!threads.has(Number(attributeOf(comment, "authorId"))))
      for (const edit of appendNote(comment, note)) edits.push(edit);
  }
  if (fresh.length > 0) {
    const author = childrenOf(authors, "author").length;
    edits.push(append(authors, `<${authors.prefix}author>${noteAuthor}</${authors.prefix}author>`));
    edits.push(append(list, fresh.map((note) => commentElement(note, list.prefix, author)).join("")));
  }
  return { xml: applyEdits(xml, edits), fresh };
}

/** Takes the notes of an earlier run out of a comments part; `removed` are the cells that have no comment any more. */
export function removeNotes(
  part: string,
  xml: string,
): {
  readonly xml: string;
  readonly removed: readonly CellAt[];
  readonly isEmpty: boolean;
} {
  const root = parseTree(part, xml);
  const comments = childrenOf(childOf(root, "commentList") ?? root, "comment");
  const edits: Edit[] = [];
  const removed: CellAt[] = [];
  const kept: Element[] = [];
  for (const comment of comments) {
    const rest = withoutNote(comment);
    const place = parseReference(attributeOf(comment, "ref")?.replaceAll("$", "") ?? "");
    if (rest === "nothing" && place) {
      edits.push(removal(comment));
      removed.push(place);
    } else {
      kept.push(comment);
      if (rest !== "nothing") for (const edit of rest) edits.push(edit);
    }
  }
  edits.push(...removeAuthor(root, kept));
  return { xml: applyEdits(xml, edits), removed, isEmpty: kept.length === 0 };
}

/** The authors, counted from 0, that stand for a thread of comments. */
function threadAuthors(authors: Element): ReadonlySet<number> {
  return new Set(childrenOf(authors, "author").flatMap(({ text }, index) => (text.startsWith("tc=") ? [index] : [])));
}

function commentElement(note: Note, prefix: string, author: number): string {
  const p = prefix;
  return `<${p}comment ref="${cellName(note.row, note.column)}" authorId="${author}"><${p}text>${run(note, prefix, note.text)}</${p}text></${p}comment>`;
}

function run({ font }: Note, prefix: string, text: string): string {
  const p = prefix;
  return `<${p}r><${p}rPr>${font.replaceAll("{}", p)}</${p}rPr><${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`;
}

/** The text that stands there becomes a run, as plain text and runs don't go together. */
function appendNote(comment: Element, note: Note): readonly Edit[] {
  const text = childOf(comment, "text");
  if (!text)
    return [append(comment, `<${comment.prefix}text>${run(note, comment.prefix, note.text)}</${comment.prefix}text>`)];
  const content = text.children.filter(({ local }) => local === "r" || local === "t");
  const plain = content.filter(({ local }) => local === "t");
  const added = run(note, text.prefix, `${content.length > 0 ? "\n\n" : ""}${note.text}`);
  const last = content.at(-1);
  return [
    ...plain.flatMap(({ start, after, prefix }) => [insertAt(start, `<${prefix}r>`), insertAt(after, `</${prefix}r>`)]),
    last ? insertAt(last.after, added) : append(text, added),
  ];
}

/**
 * What has to be done to take the note out of a comment, which may leave nothing of it. The note's head may have been parted
 * among runs of several fonts since.
 */
function withoutNote(comment: Element): readonly Edit[] | "nothing" {
  const pieces = (childOf(comment, "text")?.children ?? []).filter(({ local }) => local === "r" || local === "t");
  const whole = pieces.map(textOf).join("");
  const at = Object.values(noteHeads)
    .map((head) => whole.indexOf(head))
    .find((index) => index >= 0);
  if (at === undefined) return [];
  const kept = whole.slice(0, at).replace(/(?:\r?\n){1,2}$/u, "").length;
  if (kept === 0) return "nothing";
  let start = 0;
  const edits = pieces.flatMap((piece) => {
    const text = textOf(piece);
    const left = Math.max(0, kept - start);
    start += text.length;
    if (left === 0) return [removal(piece)];
    return left < text.length ? [cutPiece(piece, text.slice(0, left))] : [];
  });
  const [first] = pieces;
  return first && textOf(first).length >= kept ? [...edits, ...unwrap(first)] : edits;
}

/** Makes a run that says nothing of its font the plain text that it was before a note was added. */
function unwrap(piece: Element): readonly Edit[] {
  const [text] = piece.children;
  if (piece.local !== "r" || piece.children.length !== 1 || text?.local !== "t") return [];
  return [
    { start: piece.start, end: text.start, text: "" },
    { start: text.after, end: piece.after, text: "" },
  ];
}

function textOf(piece: Element): string {
  return piece.local === "t" ? piece.text : (childOf(piece, "t")?.text ?? "");
}

function cutPiece(piece: Element, text: string): Edit {
  const element = piece.local === "t" ? piece : (childOf(piece, "t") ?? piece);
  return { start: element.end, end: element.close, text: escapeText(text) };
}

/** The author of the notes, where it is the last and no comment that stays is by it. */
function removeAuthor(root: Element, kept: readonly Element[]): readonly Edit[] {
  const authors = childrenOf(childOf(root, "authors") ?? root, "author");
  const last = authors.at(-1);
  const isUsed = kept.some((comment) => Number(attributeOf(comment, "authorId")) === authors.length - 1);
  return last?.text === noteAuthor && !isUsed ? [removal(last)] : [];
}
