/** What a text is: JSON by its first sign, YAML by a key at the beginning of a line, else rows and columns. */
export function textKind(text: string): "json" | "yaml" | "delimited" {
  if (/^\s*[{[]/u.test(text)) return "json";
  const lines = text.split(/\r\n?|\n/u, 50).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  if (lines.some((line) => line.includes("\t") || line.startsWith("|"))) return "delimited";
  return lines.some((line) => /^\S[^:]*:(?: |$)/u.test(line)) ? "yaml" : "delimited";
}
