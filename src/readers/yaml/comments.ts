import { Lexer } from "yaml";
import type { Comment } from "../reader.ts";

/** The comments of a YAML text, in their order: what the lexer holds for one, so that a `#` within a value is none. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (marks.has(lexeme)) {
      isScalar = lexeme === scalarMark;
      continue;
    }
    if (lexeme.startsWith("#") && !isScalar) comments.push({ text: lexeme, start: offset });
    offset += lexeme.length;
    isScalar = false;
  }
  return comments;
}

/** What the lexer puts before a scalar, and its other marks, which stand for no text. */
const scalarMark = "\u001f";
const marks: ReadonlySet<string> = new Set([scalarMark, "\u0002", "\u0018"]);
