import { pageWriter } from "../page/writer.ts";
import { markdownPage } from "./page.ts";

/** Writes the page as Markdown. */
export const markdownWriter = pageWriter(markdownPage);
