const { readFileSync }: typeof import("node:fs") = require("node:fs");
const { constants, Script }: typeof import("node:vm") = require("node:vm");

const path = `${__dirname}/cli.cjs`;

/** What V8 compiled of the command line when it was built. It refuses what another version of itself made, and compiles anew. */
function compiledEarlier(): Buffer | undefined {
  try {
    return readFileSync(`${__dirname}/cli.cache`);
  } catch {
    return undefined;
  }
}

/** The command line, all ASCII, as a function of what a CommonJS module is given. */
const script = new Script(readFileSync(path, "latin1"), {
  filename: path,
  cachedData: compiledEarlier(),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});

const cli: { exports: typeof import("./start.ts") } = { exports: {} as never };
script.runInThisContext()(cli.exports, require, cli, path, __dirname);

module.exports = { script, entries: cli.exports };
