import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { matches, replay, type Step, transcripts } from "./support/transcript.ts";

const root = new URL("../", import.meta.url);
const docs = readdirSync(root).includes("docs")
  ? readdirSync(new URL("docs/", root)).map((name) => `docs/${name}`)
  : [];
const pages = ["README.md", "README.zh-CN.md", ...docs.filter((name) => name.endsWith(".md"))];

describe.each(pages)("%s", (name) => {
  const page = readFileSync(new URL(name, root), "utf8");
  const blocks = transcripts(page);

  it.runIf(blocks.length > 0)("shows what its commands print", { timeout: 120_000 }, () => {
    const steps = [...replay(blocks)];
    if (process.env.UPDATE_PAGES) writeFileSync(new URL(name, root), rewritten(page, steps));
    else
      for (const step of steps) expect(matches(step.shown, step.printed) ? step.shown : step.printed).toBe(step.shown);
  });

  it("links to files that are there", () => {
    for (const [, path = ""] of page.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/gu)) {
      expect(() => readFileSync(new URL(path, new URL(name, root)))).not.toThrow();
    }
  });
});

/** A page with the real output of its commands; where it shows only parts of an output, these are left as they are, but for a last line. */
function rewritten(page: string, steps: Iterable<Step & { readonly printed: string }>): string {
  let text = page;
  for (const { command, shown, printed } of steps) {
    const isInParts = /^…$/mu.test(shown);
    const lastLine = printed.slice(printed.lastIndexOf("\n") + 1);
    const real = isInParts ? shown.replace(/(?<=(?:^|\n)…\n)[^\n…]+$/u, () => lastLine) : printed;
    text = text.replace(block(command, shown), () => block(command, real));
  }
  return text;
}

function block(command: string, output: string): string {
  return `$ ${command}\n${output === "" ? "" : `${output}\n`}`;
}
