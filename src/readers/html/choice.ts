/** Keeps of the options of a `select` the text of the one that shows: the selected one, else the first. */
export interface Choice {
  readonly beginOption: (isSelected: boolean) => void;
  readonly write: (text: string) => void;
  readonly chosen: () => string;
}

/** Begins with a `select`; "" while it has no option. */
export function readChoice(): Choice {
  const options: { text: string; readonly isSelected: boolean }[] = [];
  return {
    beginOption: (isSelected) => {
      options.push({ text: "", isSelected });
    },
    write: (text) => {
      const last = options.at(-1);
      if (last) last.text += text;
    },
    chosen: () => (options.find(({ isSelected }) => isSelected) ?? options[0])?.text ?? "",
  };
}
