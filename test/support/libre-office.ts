import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice can be run here. */
export const hasLibreOffice = canRun();

/**
 * A workbook as LibreOffice saves it again: what it can't open, or opens only after a repair, it does not convert. Works in a folder
 * and with a profile of its own.
 */
export function savedByLibreOffice(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ptt-office-"));
  try {
    writeFileSync(join(folder, "printed.xlsx"), workbook);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const conversion = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", `${folder}/saved`, "printed.xlsx"];
    execFileSync("soffice", [profile, "--headless", ...conversion], { cwd: folder, stdio: "ignore", timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, "saved/printed.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function canRun(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
