import type { Diagnostic, Language } from "../diagnostic.ts";
import type { Location } from "../source/place.ts";
import { ruleById } from "./by-id.ts";
import type { Whereabouts } from "./rule.ts";

/** A diagnostic in words. Texts of the table stand in them as written, control characters included. */
export interface Description {
  readonly message: string;
  /** What to do; null where there is nothing to say. */
  readonly hint: string | null;
}

/** The words of a diagnostic in one language. Throws where no rule has its id, which is a defect. */
export function describe(diagnostic: Diagnostic, language: Language): Description {
  const rule = ruleById(diagnostic.rule);
  if (!rule) throw new Error(`no rule ${diagnostic.rule}`);
  const at = whereabouts(diagnostic, language);
  const words = rule[language];
  return { message: words.message(diagnostic.facts, at), hint: words.hint(diagnostic.facts, at) };
}

/** Tells where the values that a message names stand; one without a place of its own stands where the finding does. */
function whereabouts(diagnostic: Diagnostic, language: Language): Whereabouts {
  const own = diagnostic.location;
  return (pointer) => {
    const location = diagnostic.related[pointer] ?? own;
    return location ? placeWords(location, own, language) : { en: "the file", zh: "文件" }[language];
  };
}

function placeWords(location: Location, own: Location | null, language: Language): string {
  if (location.cell !== null)
    return location.sheet === own?.sheet ? location.cell : `${location.sheet}!${location.cell}`;
  return { en: `line ${location.line}`, zh: `第${location.line}行` }[language];
}
