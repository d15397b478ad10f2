import { resolve } from "node:path";
import { markdown } from "../reporters/markdown/reporter.ts";
import type { Join, Style } from "../reporters/reporter.ts";
import type { Output } from "./formats.ts";
import { appendingSink, fileSink, type Sink, streamSink } from "./sink.ts";
import { stepSummaryJoin } from "./step-summary.ts";
import type { Terminal } from "./terminal.ts";
import { cliWords } from "./words.ts";

/** A report under way. */
export interface Report extends Pick<Output, "reporter"> {
  readonly sink: Sink;
  readonly style: Style;
  readonly join: Join;
}

/**
 * Opens the reports that are asked for; beside GitHub's annotations, of which there are few, the summary of the step with all that is
 * found, where GitHub has a file for it. Throws UsageError where a file can't be written.
 */
export function openReports(outputs: readonly Output[], style: Style, terminal: Terminal): readonly Report[] {
  const opened: Report[] = [];
  try {
    for (const output of outputs) opened.push(openReport(output, style, terminal));
    const summary = terminal.env.GITHUB_STEP_SUMMARY;
    if (summary && outputs.some(({ reporter }) => reporter.name === "github"))
      opened.push(openSummary(summary, style, terminal));
    return opened;
  } catch (error) {
    for (const { sink } of opened) sink.discard();
    throw error;
  }
}

function openReport({ reporter, file }: Output, style: Style, terminal: Terminal): Report {
  const words = cliWords[style.language];
  const join = reporter.join?.() ?? ((piece: string) => piece);
  if (file === null) return { reporter, sink: streamSink(terminal.stdout, words), style, join };
  const place = { path: resolve(terminal.cwd, file), name: file };
  return { reporter, sink: fileSink(place, words), style: plain(style), join };
}

function openSummary(file: string, style: Style, terminal: Terminal): Report {
  const sink = appendingSink({ path: resolve(terminal.cwd, file), name: file }, cliWords[style.language]);
  return { reporter: markdown, sink, style: plain(style), join: stepSummaryJoin(style.language) };
}

function plain(style: Style): Style {
  return { ...style, hasColour: false, width: 100 };
}
