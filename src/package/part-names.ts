/** What the names of a part have in common, however they are written. */
export function partKey(name: string): string {
  const path = name.includes("\\") ? name.replaceAll("\\", "/") : name;
  return (path.startsWith("/") ? path.replace(/^\/+/u, "") : path).toLowerCase();
}

/** A name in which bytes are escaped, as targets of relationships may be written: `%20` is a blank. */
export function unescapeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The part that holds the relationships of a part. */
export function relationsPart(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** The part that a target of a relationship names: it is absolute, or relative to the folder of the part that it is of. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folderOf(source) + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The folder of a part, with the `/` that ends it; "" at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
