/** The most characters of one name; a text with longer ones is no list of names. */
export const longestName = 32_768;

/** Thrown where a name has no end. */
export class EndlessName extends Error {}

/**
 * The names in a stream of UTF-8, each as soon as it is there: parted by NUL where the first piece that holds a separator
 * holds a NUL, else by line breaks. Empty names are passed over. Throws `EndlessName`.
 */
export async function* splitNames(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let separator: string | null = null;
  let rest = "";
  for await (const chunk of chunks) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    separator ??= separatorOf(rest);
    const names = separator === null ? [rest] : rest.split(separator);
    rest = names.pop() ?? "";
    if (rest.length > longestName) throw new EndlessName();
    for (const name of names) yield* named(name, separator);
  }
  yield* named(rest + decoder.decode(), separator);
}

function separatorOf(text: string): string | null {
  if (text.includes("\0")) return "\0";
  return text.includes("\n") ? "\n" : null;
}

function named(text: string, separator: string | null): readonly string[] {
  const name = separator === "\0" ? text : text.replace(/\r$/u, "");
  return name === "" ? [] : [name];
}
