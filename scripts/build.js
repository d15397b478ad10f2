// Bundles the command line and the library into dist/, lets V8 compile the command line ahead, and writes the library's types.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const common = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.12",
  external: ["exceljs"],
  legalComments: "none",
};
const small = {
  outdir: "dist",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
};
const cjs = {
  ...common,
  ...small,
  lineLimit: 200,
  // What V8 compiled ahead has lost how it imports; what is loaded later is required.
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "__url" },
  // commander loads the former, with the network behind it, for commands that are programs of their own; ptt has none.
  alias: { "node:child_process": "node:process", "node:module": "./scripts/own-require.cjs" },
  banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
};

rmSync("dist", { recursive: true, force: true });
await build({ ...cjs, entryPoints: { cli: "src/cli/start.ts" } });
await build({ ...small, entryPoints: { load: "src/cli/load.cts", worker: "src/cli/worker.cts" } });
// The library takes its packages from where they are installed: as modules, bundled ones of CommonJS can require nothing.
await build({
  ...common,
  entryPoints: { index: "src/index.ts" },
  format: "esm",
  splitting: true,
  packages: "external",
});
writeAsFunction("dist/cli.cjs");
node("scripts/compile-ahead.cjs");
node("node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json");

/**
 * Makes a CommonJS module the function that its loader calls. What the bundler leaves as it is, regular expressions, is escaped: a
 * text of ASCII alone is read and held in half the time and room.
 */
function writeAsFunction(path) {
  const text = readFileSync(path, "utf8");
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(text)) throw new Error("a raw template can't be escaped");
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  writeFileSync(path, `(function (exports, require, module, __filename, __dirname) {${escaped}\n})`);
}

function node(...args) {
  execFileSync(process.execPath, args, { stdio: "inherit" });
}
