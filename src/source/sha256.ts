import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** The SHA-256 of a text in UTF-8. Node's cryptography is loaded for the first of them: most runs need none. */
export function sha256(text: string): Buffer {
  const { createHash } = load("node:crypto") as typeof import("node:crypto");
  return createHash("sha256").update(text).digest();
}
