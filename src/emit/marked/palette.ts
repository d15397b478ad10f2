import type { Severity } from "../../diagnostic.ts";

/** How many shades of one tint there are. */
const shades = 32;

/** The colour of each severity, of which the shades differ in blue by what the eye doesn't see. */
const tints: Readonly<Record<Severity, { readonly redGreen: string; readonly blue: number }>> = {
  error: { redGreen: "FFC5", blue: 0xc1 },
  warning: { redGreen: "FFE6", blue: 0x9d },
  info: { redGreen: "CFE3", blue: 0xf7 },
};

/**
 * The shades of a severity's tint as ARGB. Each fill that is covered gets a shade of its own, by which it is found again in a
 * workbook that a spreadsheet program has saved and renumbered.
 */
export function shadesOf(severity: Severity): readonly string[] {
  const { redGreen, blue } = tints[severity];
  return Array.from({ length: shades }, (_, index) => `FF${redGreen}${hex(blue - index)}`);
}

/** Whether a colour is a shade of any tint. */
export function isShade(colour: string): boolean {
  return (Object.keys(tints) as Severity[]).some((severity) => shadesOf(severity).includes(colour.toUpperCase()));
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, "0");
}
