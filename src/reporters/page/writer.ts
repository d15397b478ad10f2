import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Checked } from "../../checked.ts";
import type { Language } from "../../diagnostic.ts";
import { digestOf, type FileDigest } from "./digest.ts";
import type { Page } from "./page.ts";

/** A file that was checked, as it comes. */
interface Reported {
  readonly checked: Checked;
}

/** Writes pages of one kind: of any files, in pieces, as a report command wants them. */
export interface PageWriter {
  readonly write: (files: AsyncIterable<Reported>, language: Language) => AsyncGenerator<string>;
  /** A page can be of any files. */
  readonly canReport: () => true;
  readonly endingFor: () => null;
}

/** The writer of a page. Until the summary is known, the pieces of the files are held compressed, about a tenth of their size. */
export function pageWriter(page: Page): PageWriter {
  return { write: (files, language) => writePage(page, files, language), canReport: () => true, endingFor: () => null };
}

async function* writePage(page: Page, files: AsyncIterable<Reported>, language: Language): AsyncGenerator<string> {
  const digests: FileDigest[] = [];
  const pieces: Uint8Array[] = [];
  for await (const { checked } of files) {
    pieces.push(deflateRawSync(page.file(checked, digests.length, language)));
    digests.push(digestOf(checked));
  }
  yield page.head(digests, language);
  for (const piece of pieces) yield inflateRawSync(piece).toString("utf8");
  yield page.foot(language);
}
