const { entries }: { readonly entries: typeof import("./start.ts") } = require("./load.cjs");

void entries.startWorker();
