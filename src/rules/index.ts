import { budgetHiddenDigits } from "./budget/hidden-digits.ts";
import { budgetInvalidAmount } from "./budget/invalid-amount.ts";
import { budgetMissingAmount } from "./budget/missing-amount.ts";
import { budgetNegative } from "./budget/negative.ts";
import { budgetPartsDiffer } from "./budget/parts-differ.ts";
import { budgetRounding } from "./budget/rounding.ts";
import { budgetStaleFormula } from "./budget/stale-formula.ts";
import { budgetTasksExceed } from "./budget/tasks-exceed.ts";
import { budgetUnbalanced } from "./budget/unbalanced.ts";
import { budgetUnit } from "./budget/unit.ts";
import { configInvalidIgnore } from "./config/invalid-ignore.ts";
import { configUnusedBaseline } from "./config/unused-baseline.ts";
import { configUnusedIgnore } from "./config/unused-ignore.ts";
import { formMissingField } from "./form/missing-field.ts";
import { formMissingSection } from "./form/missing-section.ts";
import { formNotFilledIn } from "./form/not-filled-in.ts";
import { formRealignedRow } from "./form/realigned-row.ts";
import { formUnknownLabel } from "./form/unknown-label.ts";
import { formWrongShape } from "./form/wrong-shape.ts";
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
import { inputDuplicateKey } from "./input/duplicate-key.ts";
import { inputLimit } from "./input/limit.ts";
import { inputNoTable } from "./input/no-table.ts";
import { inputUnreadable } from "./input/unreadable.ts";
import { inputYaml } from "./input/yaml.ts";
import type { Rule } from "./rule.ts";
import { taskDuplicate } from "./task/duplicate.ts";
import { taskMissingName } from "./task/missing-name.ts";
import { taskRepeatedText } from "./task/repeated-text.ts";
import { textTruncated } from "./text/truncated.ts";
import { textWrongYear } from "./text/wrong-year.ts";

/** Every rule, by area. */
export const rules: readonly Rule[] = [
  inputUnreadable,
  inputLimit,
  inputNoTable,
  inputDuplicateKey,
  inputYaml,

  formMissingSection,
  formMissingField,
  formNotFilledIn,
  formWrongShape,
  formUnknownLabel,
  formRealignedRow,

  budgetUnbalanced,
  budgetPartsDiffer,
  budgetRounding,
  budgetTasksExceed,
  budgetInvalidAmount,
  budgetMissingAmount,
  budgetNegative,
  budgetUnit,
  budgetHiddenDigits,
  budgetStaleFormula,

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

  configInvalidIgnore,
  configUnusedIgnore,
  configUnusedBaseline,
];
