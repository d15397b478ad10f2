import picomatch from "picomatch";
import type { PathPattern } from "./pass-over.ts";

/**
 * A pattern (of a regular expression without flag `u`, which refuses some of its escapes) over paths with `/` between their parts, for a glob with `*`, `**`, `?`, `[…]` and
 * `{…}`.
 */
export function compileGlob(glob: string): PathPattern {
  const bare = glob.replace(/^\.\//u, "");
  const { isGlob } = picomatch.scan(bare);
  return { source: picomatch.makeRe(bare, { dot: true }).source, isExact: !isGlob };
}
