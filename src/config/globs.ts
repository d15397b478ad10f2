import picomatch from "picomatch";

/** The source of a regular expression (flag `u`) over paths with `/` between their parts, for a glob with `*`, `**`, `?`, `[…]` and `{…}`. */
export function compileGlob(glob: string): string {
  return picomatch.makeRe(glob.replace(/^\.\//u, ""), { dot: true }).source;
}
