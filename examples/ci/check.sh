#!/bin/sh
# Checks the tables in a folder, leaves the reports in another, and ends as ptt does: for cron, Jenkins, or a hook of any kind.
# Call it as `check.sh TABLES REPORTS`; PTT is the bin/ptt.js of a checkout in which `npm ci` was run.
set -u
: "${PTT:?is not set: the path of bin/ptt.js}"
tables=${1:?TABLES is missing}
reports=${2:?REPORTS is missing}
mkdir -p "$reports" || exit 2

node "$PTT" validate --lang zh --format compact \
  --format "json=$reports/findings.json" --format "junit=$reports/junit.xml" -- "$tables"
code=$?
if [ "$code" -gt 1 ]; then
  echo "check.sh: not everything in $tables was checked (exit code $code)" >&2
  exit "$code"
fi
# A page to read, whose exit code is the same.
node "$PTT" report --lang zh -o "$reports/report.html" -- "$tables" 2>/dev/null
exit "$code"
