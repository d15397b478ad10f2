import { nearestNames } from "../config/nearest.ts";
import type { Language } from "../diagnostic.ts";
import { type FormOutline, outlineForms } from "../forms/index.ts";
import { UsageError } from "./usage-error.ts";

/** The printed form of an id. Throws UsageError where there is none. */
export function findForm(id: string, language: Language): FormOutline {
  const forms = outlineForms();
  const ids = forms.map((form) => form.id);
  const form = forms.find((one) => one.id === id);
  if (!form) throw new UsageError(unknown[language](id, nearestNames(id, ids)));
  return form;
}

const unknown = {
  en: (id: string, near: readonly string[]) =>
    `unknown form ${id}${near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "; ptt explain forms lists them all"}`,
  zh: (id: string, near: readonly string[]) =>
    `没有 ${id} 这种表式${near.length > 0 ? `，是不是 ${near.join(" 或 ")}？` : "；ptt explain forms 列出全部表式"}`,
};
