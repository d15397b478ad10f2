import { pageWriter } from "../page/writer.ts";
import { htmlPage } from "./page.ts";

/** Writes the HTML page. */
export const htmlWriter = pageWriter(htmlPage);
