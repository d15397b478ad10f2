/** A workflow command as GitHub's runner reads it from a line of output. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands in an output, by the rules of the runner (ActionCommand.TryParseV2), and the lines that are none. */
export function readGithub(output: string): {
  readonly commands: readonly Command[];
  readonly lines: readonly string[];
} {
  const lines = output.split(/\r?\n/u);
  const commands = lines.flatMap((line) => commandOf(line) ?? []);
  return { commands, lines: lines.filter((line) => commandOf(line) === null) };
}

function commandOf(line: string): Command | null {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf("::", 2);
  if (!trimmed.startsWith("::") || end < 0) return null;
  const [name = "", ...rest] = trimmed.slice(2, end).split(" ");
  const properties = rest
    .join(" ")
    .split(",")
    .filter((pair) => pair.includes("="))
    .map((pair) => {
      const [key = "", ...value] = pair.split("=");
      return [key.trim(), unescaped(value.join("="), true)];
    });
  return { name, properties: Object.fromEntries(properties), data: unescaped(trimmed.slice(end + 2), false) };
}

function unescaped(text: string, isProperty: boolean): string {
  const data = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  const full = isProperty ? data.replaceAll("%3A", ":").replaceAll("%2C", ",") : data;
  return full.replaceAll("%25", "%");
}
