import { hiddenDigits } from "./budget/hidden-digits.ts";
import { invalidAmount } from "./budget/invalid-amount.ts";
import { missingAmount } from "./budget/missing-amount.ts";
import { negative } from "./budget/negative.ts";
import { partsDiffer } from "./budget/parts-differ.ts";
import { rounding } from "./budget/rounding.ts";
import { staleFormula } from "./budget/stale-formula.ts";
import { tasksExceed } from "./budget/tasks-exceed.ts";
import { unbalanced } from "./budget/unbalanced.ts";
import { unit } from "./budget/unit.ts";
import { invalidIgnore } from "./config/invalid-ignore.ts";
import { unusedBaseline } from "./config/unused-baseline.ts";
import { unusedIgnore } from "./config/unused-ignore.ts";
import { missingField } from "./form/missing-field.ts";
import { missingSection } from "./form/missing-section.ts";
import { notFilledIn } from "./form/not-filled-in.ts";
import { realignedRow } from "./form/realigned-row.ts";
import { unknownLabel } from "./form/unknown-label.ts";
import { wrongShape } from "./form/wrong-shape.ts";
import { goalMissing } from "./goal/missing.ts";
import { indicatorCycleBelowAnnual } from "./indicator/cycle-below-annual.ts";
import { indicatorDirection } from "./indicator/direction.ts";
import { indicatorDuplicate } from "./indicator/duplicate.ts";
import { indicatorMisfiled } from "./indicator/misfiled.ts";
import { indicatorMisplacedCategory } from "./indicator/misplaced-category.ts";
import { indicatorMissingCategory } from "./indicator/missing-category.ts";
import { indicatorMissingName } from "./indicator/missing-name.ts";
import { indicatorMissingTarget } from "./indicator/missing-target.ts";
import { indicatorMissingUnit } from "./indicator/missing-unit.ts";
import { indicatorNotQuantified } from "./indicator/not-quantified.ts";
import { indicatorOver100 } from "./indicator/over-100.ts";
import { indicatorSatisfactionScale } from "./indicator/satisfaction-scale.ts";
import { indicatorTargetInName } from "./indicator/target-in-name.ts";
import { indicatorUnitsDiffer } from "./indicator/units-differ.ts";
import { indicatorUnknownCategory } from "./indicator/unknown-category.ts";
import { indicatorVague } from "./indicator/vague.ts";
import { indicatorWeights } from "./indicator/weights.ts";
import { duplicateKey } from "./input/duplicate-key.ts";
import { limit } from "./input/limit.ts";
import { noTable } from "./input/no-table.ts";
import { unreadable } from "./input/unreadable.ts";
import { yaml } from "./input/yaml.ts";
import type { Rule } from "./rule.ts";
import { taskDuplicate } from "./task/duplicate.ts";
import { taskMissingName } from "./task/missing-name.ts";
import { taskRepeatedText } from "./task/repeated-text.ts";
import { textTruncated } from "./text/truncated.ts";
import { textWrongYear } from "./text/wrong-year.ts";

/** Every rule, by area. */
export const rules: readonly Rule[] = [
  unreadable,
  limit,
  noTable,
  duplicateKey,
  yaml,

  missingSection,
  missingField,
  notFilledIn,
  wrongShape,
  unknownLabel,
  realignedRow,

  unbalanced,
  partsDiffer,
  rounding,
  tasksExceed,
  invalidAmount,
  missingAmount,
  negative,
  unit,
  hiddenDigits,
  staleFormula,

  goalMissing,

  taskMissingName,
  taskDuplicate,
  taskRepeatedText,

  textTruncated,
  textWrongYear,

  indicatorMissingName,
  indicatorMissingTarget,
  indicatorUnknownCategory,
  indicatorMisplacedCategory,
  indicatorMissingCategory,
  indicatorDuplicate,
  indicatorCycleBelowAnnual,
  indicatorUnitsDiffer,
  indicatorOver100,
  indicatorVague,
  indicatorNotQuantified,
  indicatorMissingUnit,
  indicatorDirection,
  indicatorSatisfactionScale,
  indicatorMisfiled,
  indicatorWeights,
  indicatorTargetInName,

  invalidIgnore,
  unusedIgnore,
  unusedBaseline,
];
