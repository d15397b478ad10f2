import type { Join } from "./reporter.ts";

/** A `join` that puts a separator between the pieces that are not empty. */
export function separated(separator: string): () => Join {
  return () => {
    let isFirst = true;
    return (piece) => {
      if (piece === "") return "";
      const joined = isFirst ? piece : separator + piece;
      isFirst = false;
      return joined;
    };
  };
}
