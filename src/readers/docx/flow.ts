/** The text of a cell, or of what stands outside tables, by its paragraphs. */
export interface Flow {
  readonly write: (text: string) => void;
  /** Ends the paragraph; where its mark is deleted, the next one goes on in the same line. */
  readonly endParagraph: () => void;
  readonly joinNext: () => void;
  /** Its lines, without blank ones at both ends. */
  readonly end: () => string;
}

/** `onLine` is told of each paragraph. */
export function flowParagraphs(onLine: (line: string) => void): Flow {
  const lines: string[] = [];
  let pieces: string[] = [];
  let isJoined = false;
  const endParagraph = (): void => {
    if (!isJoined) {
      const line = pieces.join("").replaceAll("\u00a0", " ");
      pieces = [];
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
    end: () => {
      if (pieces.length > 0) endParagraph();
      return lines.join("\n").trim();
    },
  };
}
