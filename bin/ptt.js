#!/usr/bin/env node
require("../dist/load.cjs").entries.startCommandLine();
