import type { Language } from "../../diagnostic.ts";
import { groupDigits } from "../../source/group-digits.ts";
import type { OutputStream } from "../terminal.ts";
import { batchWords } from "./words.ts";

/** A line on a terminal that tells how a run gets on. */
export interface Progress {
  /** One more file is done. */
  readonly step: () => void;
  /** Takes the line away, so that something else can be written; the next step puts it back. */
  readonly clear: () => void;
}

/** What a line of progress goes by. */
export interface ProgressPlan {
  /** null where it is not known. */
  readonly total: number | null;
  readonly language: Language;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Runs that are shorter show nothing; the line is drawn no more often than this. In milliseconds. */
const [patience, interval] = [500, 100];
const barWidth = 24;

/** Shows progress on a stream where that is a terminal. */
export function openProgress(stream: OutputStream, plan: ProgressPlan): Progress {
  if (stream.isTTY !== true) return { step: () => {}, clear: () => {} };
  const start = plan.now();
  let drawnAt = start + patience - interval;
  let isShown = false;
  let done = 0;
  return {
    step: () => {
      done++;
      const now = plan.now();
      if (now - drawnAt < interval) return;
      drawnAt = now;
      isShown = true;
      stream.write(`\r${progressLine(done, now - start, plan)}\u001b[K`);
    },
    clear: () => {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
      drawnAt = Math.max(drawnAt, start + patience - interval) - interval;
    },
  };
}

/** `█████████░░░  75%  7,500/10,000 files  310/s  0:08 left`. The rate is that of the whole run. */
export function progressLine(done: number, milliseconds: number, { total, language }: ProgressPlan): string {
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  const words = batchWords[language].progress({
    done: groupDigits(done),
    total: total === null ? null : groupDigits(total),
    rate: groupDigits(Math.max(1, Math.round(rate))),
    left: total === null ? null : clock((total - done) / rate),
  });
  return total === null ? words : `${bar(done / total)}  ${words}`;
}

function bar(share: number): string {
  const filled = Math.min(barWidth, Math.floor(share * barWidth));
  const percent = `${Math.floor(share * 100)}%`;
  return `${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${percent.padStart(4)}`;
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = String(whole % 60).padStart(2, "0");
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, "0")}:${tail}`;
}
