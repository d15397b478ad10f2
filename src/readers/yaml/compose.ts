import { Composer, type Document, Lexer, Parser } from "yaml";
import { earlyFinding, InputError, type LimitName } from "../../diagnostic.ts";
import type { Limits } from "../../limits.ts";

/**
 * The documents of a YAML text, scalars as written, errors within each. Depth and number of values are held within the limits
 * while the text is taken apart, before anything recurses into it; throws `InputError` past one.
 */
export function composeYaml(text: string, limits: Limits): readonly Document.Parsed[] {
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, strict: true });
  return [...composer.compose(tokens(text, limits), true, text.length)] as Document.Parsed[];
}

function* tokens(text: string, limits: Limits) {
  const parser = new Parser();
  let values = 0;
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Around the node at the top there are its document and its collections.
    if (parser.stack.length - 2 > limits.depth) throw overLimit("depth", limits.depth, parser.offset);
    if (lexeme.length > limits.textLength) throw overLimit("text-length", limits.textLength, parser.offset);
    if (beginsValue(lexeme)) values++;
    // Blank lines, comments and blanks cost too; there are not so many beside the values of any table.
    if (values > limits.yamlValues || ++lexemes > 10 * limits.yamlValues) {
      throw overLimit("values", limits.yamlValues, parser.offset);
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** The lexer marks plain and block scalars by U+001F; signs of lists and collections count as they cost as much. */
function beginsValue(lexeme: string): boolean {
  return /^[\x1f"'[{,?*-]/u.test(lexeme);
}

function overLimit(limit: LimitName, allowed: number, start: number): InputError {
  const place = { kind: "text", start, end: start } as const;
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual: null }, place));
}
