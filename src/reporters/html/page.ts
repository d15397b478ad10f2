import type { Language } from "../../diagnostic.ts";
import { sha256 } from "../../source/sha256.ts";
import type { FileDigest } from "../page/digest.ts";
import type { Page } from "../page/page.ts";
import { pageWords } from "../page/words.ts";
import { fileArticles } from "./article.ts";
import { html, type Markup } from "./markup.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { summary } from "./summary.ts";

/**
 * One HTML file for a reviewer, with all that it needs within it: it can be kept, sent and printed. Nothing in it is fetched, and
 * nothing but its own style and script may act, whatever a table holds.
 */
export const htmlPage: Page = {
  ending: "html",
  head,
  file: (checked, index, language) => fileArticles(checked, index, language).markup,
  foot: (language) => `</main>
<footer><p>${pageWords[language].made}</p></footer>
<script>${script}</script>
</body>
</html>
`,
};

function head(digests: readonly FileDigest[], language: Language): string {
  const words = pageWords[language];
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!DOCTYPE html>
<html lang="${words.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#summary">${words.skip}</a>
<header><h1>${words.title}</h1></header>
<main>
${summary(digests, language)}`.markup;
}

/** The page's own style; it holds nothing of a table. */
function trusted(text: string): Markup {
  return { markup: text };
}

function hashOf(text: string): string {
  return `sha256-${sha256(text).toString("base64")}`;
}
