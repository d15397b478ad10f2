/** Text as it flows: what is written together, its lines broken where the page breaks them. */
export interface Flow {
  readonly write: (text: string) => void;
  /** Begins a new line; an empty one only where it is `forced` by `<br>`. */
  readonly breakLine: (kind: "forced" | "block") => void;
  /** All lines; blanks at both ends, and blank lines, are left out. */
  readonly end: () => string;
}

/** `onLine` is told of each line that is finished. */
export function flowText(onLine: (line: string) => void): Flow {
  const lines: string[] = [];
  let pieces: string[] = [];
  const finish = (): string => {
    const line = collapse(pieces.join(""));
    pieces = [];
    return line;
  };
  const breakLine = (kind: "forced" | "block"): void => {
    const line = pieces.length === 0 ? "" : finish();
    if (line !== "") onLine(line);
    if (line !== "" || kind === "forced") lines.push(line);
  };
  return {
    write: (text) => {
      pieces.push(text);
    },
    breakLine,
    end: () => {
      breakLine("block");
      return lines.join("\n").trim();
    },
  };
}

/** Runs of blanks are one space, as a browser shows them; a line break in the source between Chinese characters is nothing. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/gu, (blanks, at: number) => {
      const isBreak = blanks.includes("\n") || blanks.includes("\r");
      return isBreak && isWide(text[at - 1]) && isWide(text[at + blanks.length]) ? "" : " ";
    })
    .replaceAll("\u00a0", " ")
    .trim();
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u9fff\uf900-\ufaff\uff01-\uff60\ud840-\ud8bf]/.test(character);
}
