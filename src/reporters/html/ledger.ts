import type { Language } from "../../diagnostic.ts";
import type { RuleCheck } from "../../rules/ledger.ts";
import { ledgerGroups } from "../page/ledger-groups.ts";
import { html, type Markup } from "./markup.ts";

/** What every rule came to, those of one outcome together. */
export function ledgerList(ledger: readonly RuleCheck[], language: Language): Markup {
  const groups = ledgerGroups(ledger, language).map(
    ({ outcome, rules }) => html`<dt>${outcome} <span class="count">${rules.length}</span></dt>
<dd>${rules.map(({ id, found }) => html`<code>${id}</code>${found > 1 ? ` ×${found}` : null} `)}</dd>
`,
  );
  return html`<dl class="ledger">
${groups}</dl>
`;
}
