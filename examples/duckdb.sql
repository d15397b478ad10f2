-- What an analyst would start from. Beside the tables, as DuckDB reads them:
--   ptt compile tables/ --to ndjson > tables.ndjson
--   duckdb < examples/duckdb.sql
-- DuckDB could tell the types by itself; stated, they hold for files too in which a key is always null.

CREATE TYPE target AS STRUCT(
  raw VARCHAR, kind VARCHAR, comparator VARCHAR, "value" DOUBLE, "upper" DOUBLE, unit VARCHAR,
  canonical STRUCT("value" DOUBLE, "upper" DOUBLE, unit VARCHAR), change VARCHAR, basis VARCHAR, "text" VARCHAR, parts JSON);
CREATE TYPE category AS STRUCT("key" VARCHAR, label VARCHAR);
CREATE TYPE budget_line AS STRUCT(item VARCHAR, label VARCHAR, amount VARCHAR, children JSON);

CREATE VIEW tables AS
SELECT * FROM read_json('tables.ndjson', format = 'newline_delimited', maximum_object_size = 100000000, columns = {
  form: 'VARCHAR', title: 'VARCHAR', fiscalYear: 'INTEGER',
  department: 'STRUCT("name" VARCHAR, code VARCHAR)',
  project: 'STRUCT("name" VARCHAR, code VARCHAR, implementingUnit VARCHAR, attribute VARCHAR, period VARCHAR)',
  budget: 'STRUCT(unit VARCHAR, expenditure budget_line[], revenue budget_line[])',
  goals: 'STRUCT(horizon VARCHAR, ordinal INTEGER, "text" VARCHAR)[]',
  tasks: 'STRUCT(category VARCHAR, "name" VARCHAR, content VARCHAR, funding VARCHAR, outcome VARCHAR)[]',
  indicators: 'STRUCT(level1 category, level2 category, "name" VARCHAR, cycleTarget target, annualTarget target, weight VARCHAR, note VARCHAR)[]'
});

-- One line for each indicator, with the target that the year is held to.
CREATE VIEW indicators AS
SELECT department.name AS department, fiscalYear, item.level1.key AS level1, item.level2.key AS level2, item.name AS indicator,
       coalesce(item.annualTarget, item.cycleTarget) AS target
FROM (SELECT *, unnest(indicators) AS item FROM tables);

-- One line for each line of the budget. Amounts are texts with the digits as reported: cast them to exact decimals, never to doubles.
CREATE VIEW budget AS
SELECT department.name AS department, fiscalYear, budget.unit AS unit, side, line.item AS item, line.label AS label,
       CAST(line.amount AS DECIMAL(18, 6)) AS amount
FROM (SELECT *, 'expenditure' AS side, unnest(budget.expenditure) AS line FROM tables
      UNION ALL
      SELECT *, 'revenue' AS side, unnest(budget.revenue) AS line FROM tables);

-- How much of the promises can be measured, year by year.
SELECT fiscalYear, count(*) AS indicators,
       round(100.0 * count(*) FILTER (target.kind IN ('quantity', 'date')) / count(*), 1) AS measurable_percent,
       count(*) FILTER (target.kind = 'qualitative') AS in_words
FROM indicators GROUP BY fiscalYear ORDER BY fiscalYear;

-- The departments whose targets are mostly words.
SELECT department, count(*) AS indicators, count(*) FILTER (target.kind = 'qualitative') AS in_words
FROM indicators GROUP BY department HAVING in_words * 2 > indicators ORDER BY in_words DESC, department LIMIT 20;

-- What the same indicator is set to by different departments: those far from the others deserve a look.
SELECT indicator, target.canonical.unit AS unit, count(DISTINCT department) AS departments,
       min(target.canonical.value) AS lowest, median(target.canonical.value) AS middle, max(target.canonical.value) AS highest
FROM indicators WHERE target.kind = 'quantity'
GROUP BY indicator, unit HAVING departments > 1 ORDER BY departments DESC, indicator LIMIT 20;

-- What departments spend, in 万元, and how much of it on projects.
SELECT department, fiscalYear,
       sum(amount * CASE unit WHEN '元' THEN 0.0001 ELSE 1 END) AS spent,
       sum(amount * CASE unit WHEN '元' THEN 0.0001 ELSE 1 END) FILTER (item = 'project') AS on_projects
FROM budget WHERE side = 'expenditure' AND (item IS NULL OR item <> 'total')
GROUP BY department, fiscalYear ORDER BY spent DESC NULLS LAST LIMIT 20;

-- Satisfaction targets below 90 %.
SELECT department, indicator, target.raw AS target
FROM indicators
WHERE 'satisfaction' IN (level1, level2) AND target.unit = '%' AND target.value < 90
ORDER BY target.value, department LIMIT 20;
