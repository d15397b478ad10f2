import fc from "fast-check";

/** The check of a submission draws the same cases every time, so that it tells of the change and of nothing else; runs at a desk and `npm run fuzz` draw others. */
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_241_124 });
