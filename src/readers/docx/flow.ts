/** The text of a cell, or of what stands outside tables, by its paragraphs. */
export interface Flow {
  readonly write: (text: string) => void;
  /** Ends the paragraph; where its mark is deleted, the next one goes on in the same line. */
  readonly endParagraph: () => void;
  readonly joinNext: () => void;
  /** Puts a number before the paragraph, if anything stands in it. */
  readonly label: (text: string) => void;
  /** Its lines, without blank ones at both ends. */
  readonly end: () => string;
}

/** `onLine` is told of each paragraph. */
export function flowParagraphs(onLine: (line: string) => void): Flow {
  const lines: string[] = [];
  let pieces: string[] = [];
  let isJoined = false;
  let label = "";
  const endParagraph = (): void => {
    if (!isJoined) {
      const written = pieces.join("").replaceAll("\u00a0", " ");
      const line = written.trim() === "" ? written : label + written;
      pieces = [];
      label = "";
      lines.push(line);
      onLine(line);
    }
    isJoined = false;
  };
  return {
    write: (text) => {
      pieces.push(text);
    },
    endParagraph,
    joinNext: () => {
      isJoined = true;
    },
    label: (text) => {
      if (pieces.length === 0) label = text;
    },
    end: () => {
      if (pieces.length > 0) endParagraph();
      return lines.join("\n").trim();
    },
  };
}
