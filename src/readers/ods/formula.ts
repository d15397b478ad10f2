/** Texts, quoted sheet names within references, references, and the sign between arguments: the last two are what differs. */
const token = /"[^"]*"|\[[^[\]]*\]|;/gu;

/** A formula of OpenFormula (`of:=SUM([.C5:.C6])`) as a workbook of Excel writes it, without its `=`; null where there is none. */
export function excelFormula(written: string | undefined): string | null {
  const text = /^(?:[\w.-]{1,20}:)?=(.*)$/su.exec(written ?? "")?.[1];
  if (text === undefined || text === "") return null;
  return text.replace(token, (found) => {
    if (found === ";") return ",";
    return found.startsWith("[") ? reference(found.slice(1, -1)) : found;
  });
}

/** `.C5:.C6` is C5:C6, `$Sheet1.C5` Sheet1!C5. */
function reference(text: string): string {
  return text
    .split(":")
    .map((part) => part.replace(/^\$?(.*)\.(?=[^.]*$)/su, (_, sheet: string) => (sheet === "" ? "" : `${sheet}!`)))
    .join(":");
}
