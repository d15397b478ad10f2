import { styleText } from "node:util";
import type { Severity } from "../diagnostic.ts";
import type { Style } from "./reporter.ts";

/** Looks that a report uses. */
export type Look = "bold" | "dim" | "underline" | "red" | "yellow" | "blue" | "green";

/** Gives a visible text a look, where the style has colour. */
export type Paint = (look: Look, text: string) => string;

/** The paint of a style. */
export function paintOf(style: Style): Paint {
  return style.hasColour
    ? (look, text) => (text === "" ? "" : styleText(look, text, { validateStream: false }))
    : (_, text) => text;
}

/** The colour of a severity. */
export const colourOf: Readonly<Record<Severity, Look>> = { error: "red", warning: "yellow", info: "blue" };
