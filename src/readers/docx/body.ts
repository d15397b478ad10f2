import type { Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { AttributeOf, XmlHandler } from "../../package/xml.ts";
import type { Sheet } from "../../source/workbook.ts";
import { gatherTables } from "../tables.ts";
import { flowParagraphs } from "./flow.ts";
import { namespaces } from "./namespaces.ts";
import type { Numbering } from "./numbering.ts";
import { closeRunPart, openRunPart, startRuns } from "./run.ts";
import { flowOf, type Property, type State } from "./state.ts";
import { closeTablePart, openTablePart, readTableProperty } from "./table.ts";

/** What is read of the body of a Word document. */
export interface BodyReader {
  readonly handler: XmlHandler;
  readonly sheets: () => readonly Sheet[];
}

/** Elements that hold what a reader of the document doesn't see: what was deleted or moved away, what stands in for newer content. */
const unseen: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:rt",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
]);

/** Reads the tables of a document part (ECMA-376 part 1, 17.4), as they are with all tracked changes accepted. */
export function readBody(numbering: Numbering, limits: Limits): BodyReader {
  const tables = gatherTables(limits);
  const body = flowParagraphs(tables.addLine);
  const state: State = {
    tables,
    path: [],
    flows: [body],
    frames: [],
    run: startRuns(),
    skipped: 0,
    numbering,
    level: 0,
  };
  return {
    handler: {
      namespaces,
      open: (element, attribute) => open(state, element, attribute),
      close: (element) => close(state, element),
      text: (text) => write(state, text),
    },
    sheets: tables.sheets,
  };
}

function open(state: State, element: string, attribute: AttributeOf): void {
  const parent = state.path.at(-1) ?? "";
  if (parent === "" && element !== "w:document") throw unreadable("broken", `no w:document but ${element}`);
  state.path.push(element);
  if (state.skipped > 0 || (unseen.has(element) && !parent.endsWith("Pr"))) state.skipped++;
  else if (parent.endsWith("Pr")) readProperty(state, parent, { element, attribute });
  else if (element === "w:txbxContent") state.flows.push(flowParagraphs(state.tables.addLine));
  else if (!openTablePart(state, element)) openRunPart(state, element, attribute);
}

function close(state: State, element: string): void {
  state.path.pop();
  if (state.skipped > 0) state.skipped--;
  else if (element === "w:p") flowOf(state).endParagraph();
  else if (element === "w:txbxContent") state.flows.pop()?.end();
  else if (!closeTablePart(state, element)) closeRunPart(state, element);
}

function write(state: State, text: string): void {
  const element = state.path.at(-1);
  if (state.skipped > 0 || (element !== "w:t" && element !== "math:t")) return;
  if (state.run.isShown()) flowOf(state).write(text);
}

function readProperty(state: State, of: string, property: Property): void {
  if (unseen.has(property.element) && property.element.endsWith("Change")) {
    state.skipped++;
    return;
  }
  const isMark = of === "w:rPr" && state.path.at(-3) === "w:pPr";
  if (isMark && (property.element === "w:del" || property.element === "w:moveFrom")) flowOf(state).joinNext();
  else if (of === "w:numPr") readNumber(state, property);
  else if (of === "w:rPr") state.run.readProperty(property);
  else if (of === "w:sdtPr") state.run.readControl(property);
  else readTableProperty(state, of, property);
}

/** The level of a paragraph in a list comes before the list. */
function readNumber(state: State, { element, attribute }: Property): void {
  const value = attribute("w:val") ?? "";
  if (element === "w:ilvl") state.level = Number(value);
  if (element !== "w:numId") return;
  flowOf(state).label(state.numbering.next(value, state.level));
  state.level = 0;
}
