/** The names of the output formats, the default first: those of the registry, which this saves loading for `--help`. */
export const reporterNames = [
  "pretty",
  "compact",
  "json",
  "ndjson",
  "csv",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "markdown",
] as const;
