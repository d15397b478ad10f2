import { absent, type Scope } from "../scope.ts";

/** Rules about settings are no checks of a table: they only ever find something. */
export function settingsScope(): Scope {
  return absent("settings");
}
