/**
 * Sorts the tables of the summary by the headings of their columns, and shows of the tables those that a reader asks for. The page
 * can be read without it. It makes no markup from texts.
 */
export const script = `"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  const sortBy = (table, head) => {
    const isUp = head.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [keyOf(row, head.cellIndex), row]);
    const isNumber = rows.every(([key]) => key === "" || Number.isFinite(Number(key)));
    const compare = isNumber ? (a, b) => Number(a) - Number(b) : collator.compare;
    rows.sort(([a], [b]) => (isUp ? compare(a, b) : compare(b, a)));
    body.append(...rows.map(([, row]) => row));
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sortBy(table, head));
      head.append(button);
    }
  }

  const search = document.getElementById("filter");
  const rows = [...document.querySelectorAll("#tables tbody tr")];
  if (rows.length < 2) return;
  search.hidden = false;
  const text = document.getElementById("filter-text");
  const severity = document.getElementById("filter-severity");
  const count = document.getElementById("filter-count");
  const has = (row, name) => row.querySelector("td." + name) !== null;
  const isAsked = (row) => {
    const words = (row.textContent + " " + row.dataset.rules).toLowerCase();
    if (!words.includes(text.value.trim().toLowerCase())) return false;
    if (severity.value === "error") return has(row, "error");
    return severity.value === "" || has(row, "error") || has(row, "warning");
  };
  const filter = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !isAsked(row);
      document.getElementById(row.dataset.for).hidden = row.hidden;
      if (!row.hidden) shown++;
    }
    count.textContent = count.dataset.shown + " " + shown + " / " + rows.length;
  };
  search.addEventListener("input", filter);
  filter();
})();
`;
