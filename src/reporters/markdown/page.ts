import type { Page } from "../page/page.ts";
import { pageWords } from "../page/words.ts";
import { fileParts } from "./file.ts";
import { summary } from "./summary.ts";
import { heading } from "./text.ts";

/** The reviewer's page as Markdown of GitHub's kind: what the HTML page says, without its drawings. */
export const markdownPage: Page = {
  ending: "md",
  head: (digests, language) => heading(1, pageWords[language].title) + summary(digests, language),
  file: fileParts,
  foot: (language) => `${pageWords[language].made}\n`,
};
