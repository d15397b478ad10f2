import type { Language } from "../diagnostic.ts";
import type { Join } from "../reporters/reporter.ts";

/** GitHub takes no more than 1 MiB for a step; some is left for the head and the counts. */
const most = 1_000_000;

const leftOut: Readonly<Record<Language, string>> = {
  en: "\nGitHub takes no more here; the other findings are in the log and the other reports.\n\n",
  zh: "\nGitHub 在此只能显示这么多，其余问题见日志和其他报告。\n\n",
};

/** Joins the pieces of a step's summary: whole files as long as they fit, then, once, that there is more. */
export function stepSummaryJoin(language: Language): Join {
  let size = 0;
  let isFull = false;
  return (piece) => {
    if (isFull) return "";
    size += Buffer.byteLength(piece);
    if (size <= most) return piece;
    isFull = true;
    return leftOut[language];
  };
}
