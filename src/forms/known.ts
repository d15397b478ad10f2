import common from "../../schemas/forms/common.json" with { type: "json" };
import department from "../../schemas/forms/department.json" with { type: "json" };
import department2015 from "../../schemas/forms/department-2015.json" with { type: "json" };
import departmentHebei from "../../schemas/forms/department-hebei.json" with { type: "json" };
import departmentHubei from "../../schemas/forms/department-hubei.json" with { type: "json" };
import departmentHunan from "../../schemas/forms/department-hunan.json" with { type: "json" };
import departmentSelfEvaluation from "../../schemas/forms/department-self-evaluation.json" with { type: "json" };
import monitoring from "../../schemas/forms/monitoring.json" with { type: "json" };
import project2011 from "../../schemas/forms/project-2011.json" with { type: "json" };
import project2015 from "../../schemas/forms/project-2015.json" with { type: "json" };
import project2021 from "../../schemas/forms/project-2021.json" with { type: "json" };
import projectChongqing from "../../schemas/forms/project-chongqing.json" with { type: "json" };
import projectDongguan from "../../schemas/forms/project-dongguan.json" with { type: "json" };
import projectHubei from "../../schemas/forms/project-hubei.json" with { type: "json" };
import projectJiangxi from "../../schemas/forms/project-jiangxi.json" with { type: "json" };
import projectList from "../../schemas/forms/project-list.json" with { type: "json" };
import projectShanghai from "../../schemas/forms/project-shanghai.json" with { type: "json" };
import selfEvaluation from "../../schemas/forms/self-evaluation.json" with { type: "json" };
import transfer from "../../schemas/forms/transfer.json" with { type: "json" };
import type { Form, SharedLabels } from "./form.ts";

/** The printed forms that are known; of two that explain a table equally well the earlier is taken. */
export const forms = [
  department,
  department2015,
  project2015,
  project2021,
  departmentHunan,
  departmentHubei,
  departmentHebei,
  projectHubei,
  project2011,
  transfer,
  projectList,
  projectShanghai,
  projectChongqing,
  projectDongguan,
  projectJiangxi,
  selfEvaluation,
  departmentSelfEvaluation,
  monitoring,
] as readonly Form[];

/** The labels that nearly all forms share. */
export const shared = [common] as unknown as readonly SharedLabels[];
