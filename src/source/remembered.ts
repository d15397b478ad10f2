/** What is remembered: so many texts at most, none longer. */
export interface Memory {
  readonly texts: number;
  readonly length: number;
}

/**
 * A pure function of a text that remembers its answers, for the texts that come again and again: the labels of forms, `≥90%`.
 * Once it holds as many as it may, those that have not been asked for since it was half full are forgotten. Answers are shared,
 * so they must not be changed.
 */
export function remembered<Answer>(
  work: (text: string) => Answer,
  { texts, length }: Memory,
): (text: string) => Answer {
  let recent = new Map<string, Answer>();
  let before = new Map<string, Answer>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    if (text.length > length) return work(text);
    const own = ownCopy(text);
    const answer = before.get(own) ?? work(own);
    if (recent.size >= texts / 2) {
      before = recent;
      recent = new Map();
    }
    recent.set(own, answer);
    return answer;
  };
}

/** The text by itself: one that was cut out of a file's text would keep the whole file in memory. V8 copies what it cuts out short. */
function ownCopy(text: string): string {
  return text.length < shortestCut ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

const shortestCut = 13;
