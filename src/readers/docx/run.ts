import type { AttributeOf } from "../../package/xml.ts";
import { flowOf, isOn, type RunState, type State } from "./state.ts";
import { symbolOf } from "./symbols.ts";

/** Begins with a document: everything shows. */
export function startRuns(): RunState {
  let isHidden = false;
  /** Of each open content control, whether it shows what stands in for a value that isn't there. */
  const controls: boolean[] = [];
  /** Of each open field, whether its code is being read. */
  const fields: boolean[] = [];
  let codes = 0;
  const endCode = (): void => {
    if (fields.pop()) codes--;
  };
  return {
    isShown: () => !isHidden && codes === 0 && !controls.includes(true),
    beginRun: () => {
      isHidden = false;
    },
    readProperty: ({ element, attribute }) => {
      if (element === "w:vanish") isHidden = isOn(attribute("w:val"));
    },
    beginControl: () => {
      controls.push(false);
    },
    endControl: () => {
      controls.pop();
    },
    readControl: ({ element, attribute }) => {
      if (element === "w:showingPlcHdr" && controls.length > 0)
        controls[controls.length - 1] = isOn(attribute("w:val"));
    },
    passField: (mark) => {
      if (mark === "begin") {
        fields.push(true);
        codes++;
      } else if (mark === "end") endCode();
      else if (mark === "separate" && fields.length > 0) {
        endCode();
        fields.push(false);
      }
    },
  };
}

/** Takes what opens in or around a run: signs, check boxes, fields and content controls. */
export function openRunPart(state: State, element: string, attribute: AttributeOf): void {
  const { run, path } = state;
  if (element === "w:r" || element === "math:r") run.beginRun();
  else if (element === "w:sdt") run.beginControl();
  else if (element === "w:fldChar") run.passField(attribute("w:fldCharType"));
  else if (path.at(-2) === "w:checkBox") noteCheck(state, element, attribute);
  else if (path.at(-2) === "w:r" && run.isShown()) flowOf(state).write(signOf(element, attribute));
}

/** Takes what closes around a run. */
export function closeRunPart(state: State, element: string): void {
  if (element === "w:sdt") state.run.endControl();
}

/** What an element of a run shows that is no text. */
function signOf(element: string, attribute: AttributeOf): string {
  switch (element) {
    case "w:tab":
      return "\t";
    case "w:cr":
      return "\n";
    case "w:br":
      return /^(?:page|column)$/u.test(attribute("w:type") ?? "") ? "" : "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return symbolOf(attribute("w:font"), attribute("w:char"));
    default:
      return "";
  }
}

/** A box of a form field shows what was ticked, else what it is at first. */
function noteCheck(state: State, element: string, attribute: AttributeOf): void {
  if (element !== "w:checked" && element !== "w:default") return;
  flowOf(state).write(isOn(attribute("w:val")) ? "☑" : "□");
}
