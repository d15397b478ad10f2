/** The looks of the page: in light and dark, on paper, and at the width of a telephone. */
export const style = `:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f1f3f6; --ink: #1c1f24; --soft: #565d68; --line: #ccd1d9; --link: #1a4f8b;
  --error: #a8201a; --error-ground: #fdeceb; --warning: #7a5200; --warning-ground: #fff4d9; --info: #1b5a8a; --info-ground: #e8f1fa;
  --bar-1: #1f4e79; --bar-2: #6f96bd; --bar-3: #b2c7db;
  --quantity: #1f4e79; --date: #4f8a8b; --boolean: #9bb4c8; --qualitative: #c9a227; --composite: #7d6b91; --blank: #c4c8ce;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181c; --raised: #1f2329; --ink: #e4e7eb; --soft: #a5adb8; --line: #3c434d; --link: #8ab8ea;
    --error: #ff9c94; --error-ground: #3d1d1c; --warning: #f0c362; --warning-ground: #372c12; --info: #92c3ee; --info-ground: #172c40;
    --bar-1: #7fb0e0; --bar-2: #4a7096; --bar-3: #33506c;
    --quantity: #7fb0e0; --date: #62b0ae; --boolean: #5d7990; --qualitative: #cfa93a; --composite: #a58fbd; --blank: #565d68;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
body > * { max-width: 76rem; margin-inline: auto; padding-inline: 1.25rem; }
header { padding-block: 1.5rem .5rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 0 0 .25rem; font-size: 1.3rem; line-height: 1.35; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
p { margin: 0 0 .5rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85em; color: var(--soft); }
.skip { position: absolute; left: -100vw; top: 0; z-index: 1; background: var(--ground); padding: .5rem 1rem; }
.skip:focus { left: 0; }
.meta, .remark, .top { color: var(--soft); font-size: .9rem; margin-bottom: .15rem; }
.top { margin-top: 1.25rem; }
article, #summary { border-top: 2px solid var(--ink); padding-block: 1.25rem 2rem; }
article { content-visibility: auto; contain-intrinsic-size: auto 120rem; }
footer { border-top: 1px solid var(--line); padding-block: 1rem 2rem; color: var(--soft); font-size: .85rem; }

table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
caption { text-align: start; padding: 0 0 .35rem; color: var(--soft); }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
th { font-weight: 600; }
thead th { background: var(--raised); vertical-align: bottom; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; position: relative; }
.list, .bars { margin-top: 1.5rem; }
.list caption { color: var(--ink); font-weight: 600; font-size: 1.05rem; }
.list th, .list td, .bars th, .bars td { border-width: 0 0 1px; }
.list thead th { overflow-wrap: normal; }
.list tbody th { font-weight: 400; min-width: 10rem; }
.list td.path { min-width: 8rem; }
.list code { white-space: nowrap; }
.list button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
.list button::after { content: " \\2195"; color: var(--soft); }
.list [aria-sort="ascending"] button::after { content: " \\2191"; color: var(--ink); }
.list [aria-sort="descending"] button::after { content: " \\2193"; color: var(--ink); }
td.error, td.warning, td.info { white-space: nowrap; }
.form td { white-space: normal; }
td.error, .figures .error dd, li.error strong { color: var(--error); font-weight: 600; }
td.warning, .figures .warning dd, li.warning strong { color: var(--warning); font-weight: 600; }
td.info, li.info strong { color: var(--info); }

.figures { display: flex; flex-wrap: wrap; gap: 0 2.25rem; margin: .75rem 0; }
.figures div { display: flex; flex-direction: column; }
.figures dt { color: var(--soft); font-size: .85rem; }
.figures dd { margin: 0; font-size: 1.35rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.filter fieldset { border: 1px solid var(--line); margin: 1.75rem 0 0; padding: .5rem .9rem .75rem; display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: end; }
.filter legend { color: var(--soft); font-size: .85rem; padding-inline: .3rem; }
.filter label { display: flex; flex-direction: column; font-size: .9rem; max-width: 100%; }
.filter input, .filter select { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); padding: .2rem .4rem; max-width: 100%; }

.findings { list-style: none; margin: 0; padding: 0; }
.findings li { border-inline-start: 4px solid var(--line); padding: .1rem 0 .1rem .85rem; margin-bottom: 1rem; }
.findings p { margin: 0; max-width: 62rem; }
.findings .about { font-size: .9rem; }
.findings li.error { border-color: var(--error); }
.findings li.warning { border-color: var(--warning); }
.findings li.info { border-color: var(--info); }
.findings .place { font-variant-numeric: tabular-nums; margin-inline-end: .4rem; }
.findings .hint { color: var(--soft); }
.findings li:target { background: var(--raised); }
.no, .mark {
  display: inline-block; min-width: 1.5em; padding: 0 .3em; text-align: center; font-size: .8rem; line-height: 1.5; font-weight: 600;
  border: 1px solid currentColor; border-radius: .75em; text-decoration: none; color: var(--soft);
}
.mark { background: var(--ground); }
.mark.error, li.error .no { color: var(--error); }
.mark.warning, li.warning .no { color: var(--warning); }
.mark.info, li.info .no { color: var(--info); }
a.no:hover, a.mark:hover { text-decoration: underline; }
.mark:target { outline: 3px solid var(--link); outline-offset: 2px; }

.form { font-size: .85rem; min-width: 44rem; }
.form td { min-width: 3.5rem; }
.form thead th, .form .line { background: none; border-color: transparent; color: var(--soft); font-weight: 400; text-align: center; padding: .1rem .35rem; font-size: .75rem; }
.form thead td { border: 0; }
.form .line { font-variant-numeric: tabular-nums; vertical-align: middle; white-space: nowrap; }
.form tbody th:not(.line), .form .label { background: var(--raised); font-weight: 400; }
.form td.error { background: var(--error-ground); color: inherit; font-weight: 400; box-shadow: inset 0 0 0 2px var(--error); }
.form td.warning { background: var(--warning-ground); color: inherit; font-weight: 400; box-shadow: inset 0 0 0 2px var(--warning); }
.form td.info { background: var(--info-ground); color: inherit; box-shadow: inset 0 0 0 2px var(--info); }
.form tbody th.error { box-shadow: inset 0 0 0 2px var(--error); }
.form tbody th.warning { box-shadow: inset 0 0 0 2px var(--warning); }
.form tbody th.info { box-shadow: inset 0 0 0 2px var(--info); }

.bars tbody th { font-weight: 400; width: 30%; }
.bars .sum th, .bars .sum td { font-weight: 600; }
.bars td.bar { width: 40%; vertical-align: middle; }
.bars svg { display: block; width: 100%; height: .9rem; }
.bars th.depth1 { padding-inline-start: 1.5rem; }
.bars th.depth2 { padding-inline-start: 2.5rem; }
.bars th.depth3 { padding-inline-start: 3.5rem; }
.bars tfoot th { font-weight: 400; }
rect.depth0 { fill: var(--bar-1); }
rect.depth1 { fill: var(--bar-2); }
rect.depth2 { fill: var(--bar-3); }
rect.quantity { fill: var(--quantity); } rect.date { fill: var(--date); } rect.boolean { fill: var(--boolean); }
rect.qualitative { fill: var(--qualitative); } rect.composite { fill: var(--composite); } rect.blank { fill: var(--blank); }
.swatch { display: inline-block; width: .75em; height: .75em; margin-inline-end: .35em; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.swatch.quantity { background: var(--quantity); } .swatch.date { background: var(--date); } .swatch.boolean { background: var(--boolean); }
.swatch.qualitative { background: var(--qualitative); } .swatch.composite { background: var(--composite); } .swatch.blank { background: var(--blank); }
.kinds { min-width: 32rem; }
.kinds tbody th { width: auto; min-width: 9rem; }

.targets th { font-weight: 400; min-width: 8rem; }
.targets thead th { font-weight: 600; min-width: 4rem; }
.targets thead .number { min-width: 0; }
.targets .kind { color: var(--soft); font-size: .8rem; white-space: nowrap; }
.ledger dt { font-weight: 600; font-size: .9rem; }
.ledger dt .count { color: var(--soft); font-weight: 400; }
.ledger dd { margin: 0 0 .6rem; line-height: 1.7; }
.ledger code { margin-inline-end: .6rem; white-space: nowrap; display: inline-block; }

@media (max-width: 40rem) {
  body { font-size: .95rem; }
  body > * { padding-inline: .9rem; }
  h1 { font-size: 1.35rem; }
  .figures { gap: .25rem 1.5rem; }
  .bars td.bar { width: 25%; }
  .bars th, .bars td { padding-inline: .3rem; }
}
@media print {
  @page { size: A4; margin: 15mm 12mm; }
  :root {
    color-scheme: light;
    --ground: #fff; --raised: #f0f1f3; --ink: #000; --soft: #444; --line: #999; --link: #000;
    --error: #8f1511; --error-ground: #fdeceb; --warning: #5f4000; --warning-ground: #fff4d9; --info: #134a75; --info-ground: #e8f1fa;
    --bar-1: #1f4e79; --bar-2: #6f96bd; --bar-3: #b2c7db;
    --quantity: #1f4e79; --date: #4f8a8b; --boolean: #9bb4c8; --qualitative: #c9a227; --composite: #7d6b91; --blank: #c4c8ce;
  }
  body { font-size: 9.5pt; line-height: 1.45; }
  body > * { max-width: none; padding-inline: 0; }
  article { content-visibility: visible; break-before: page; border-top: 0; padding-top: 0; }
  h2, h3, caption, thead { break-after: avoid; }
  tr, .findings li, .ledger dd { break-inside: avoid; }
  .form tr { break-inside: auto; }
  .ledger dt { break-after: avoid; }
  .scroll { overflow: visible; }
  .form { min-width: 0; font-size: 7.5pt; }
  .form td { min-width: 0; padding: .15rem .3rem; }
  .form td, .form th, svg, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .list, .bars, .targets, .kinds { font-size: 8.5pt; min-width: 0; }
  a { text-decoration: none; }
  .skip, .filter, .top, .list button::after { display: none; }
}
`;
