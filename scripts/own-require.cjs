// Stands for node:module in the bundle of the command line, which is CommonJS and requires by itself: that saves loading it.
exports.createRequire = () => require;
