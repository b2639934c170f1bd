/** What the report adds to the look of comparisons. */
export const REPORT_STYLE = `
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.switch { float: right; }
button, select, input { font: inherit; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; }
.note { border-left: 4px solid var(--line); padding-left: .7rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; list-style: none; }
.figures a { display: block; border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .9rem; min-width: 8rem;
  text-decoration: none; color: inherit; }
.figures b { display: block; font-size: 1.8rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures a:hover, .figures a:focus-visible { border-color: var(--ink); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem 2rem;
  align-items: start; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 700; padding: .2rem 0; }
.chart { width: 100%; table-layout: fixed; }
.chart th { width: 11rem; text-align: left; font-weight: 400; font-size: .9rem; line-height: 1.4; padding: .15rem .5rem .15rem 0; }
.chart .depth2 { padding-left: 1rem; }
.chart .number { width: 3rem; text-align: right; font-variant-numeric: tabular-nums; }
.chart svg { display: block; width: 100%; height: .9rem; }
.chart rect { fill: #4a6f92; }
.grid summary { font-weight: 700; color: var(--ink); padding: .3rem 0; font-size: 1rem; }
.grid details details { padding-left: .8rem; }
.scroll { overflow-x: auto; }
.grid table, .records, .timeline { width: 100%; margin-bottom: .8rem; }
.grid th, .grid td, .records th, .records td, .timeline th, .timeline td { border: 1px solid var(--line); padding: .25rem .5rem;
  text-align: left; vertical-align: top; font-size: .9rem; line-height: 1.5; }
.grid table { table-layout: fixed; min-width: 34rem; }
.grid tbody th { font-weight: 400; } .grid .names { width: 26%; } .grid thead .cell { width: 3.6rem; }
.grid .cell { text-align: center; min-width: 3rem; font-variant-numeric: tabular-nums; }
.cell a { display: block; color: inherit; }
.shade1 { background: #e3ecf4; } .shade2 { background: #bcd2e5; } .shade3 { background: #8fb3d1; }
.shade4 { background: #23527c; color: #fff; }
.idle td[colspan] { text-align: center;
  background: repeating-linear-gradient(135deg, #fff 0 6px, #f1f1ee 6px 12px); }
.records, .records thead, .records tbody { display: block; }
.records tr { display: grid; grid-template-columns: 26% 1fr 6.5rem 9rem 5.5rem 4rem; }
.records tbody { content-visibility: auto; contain-intrinsic-size: 320rem; }
.grid details { content-visibility: auto; contain-intrinsic-size: auto 12rem; }
.records thead th { background: var(--shade); }
.records thead button { all: unset; cursor: pointer; width: 100%; font-weight: 700; }
.records thead button:focus-visible { outline: 3px solid var(--accent); }
.records [aria-sort] button::after { content: " ▲"; } .records [aria-sort="descending"] button::after { content: " ▼"; }
.records tr.open td { background: #fdf6d8; }
.records-filter { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1rem; margin: 1rem 0; }
.records-filter label { margin-right: .8rem; } .records-filter select { max-width: 14rem; }
.comparison { margin-top: 1rem; }
.panel { position: fixed; right: 0; top: 0; bottom: 0; width: min(30rem, 100%); overflow: auto; background: var(--paper);
  border-left: 2px solid var(--ink); padding: 1rem 1.2rem; z-index: 2; }
@media (min-width: 64rem) { body:has(.panel:not([hidden])) { margin-right: 30rem; } }
.panel h2 { margin-top: .5rem; } .panel blockquote { margin: 0; white-space: pre-wrap; color: var(--soft); }
.panel .here { color: var(--ink); background: var(--shade); }
.panel mark { color: inherit; background: #fdeeb0; } .panel mark.years { background: #d8e8f6; } .panel mark.departments { background: #dff0e0; }
.rule { border-bottom: 1px solid var(--line); padding: .3rem 0; font-size: 1rem; }
.account td { text-align: right; padding: .1rem .8rem; font-variant-numeric: tabular-nums; }
.account th { text-align: left; font-weight: 400; padding-right: 1rem; }
.timeline tr.rewritten { font-weight: 700; background: var(--shade); }
@media (max-width: 40rem) { .records thead { display: none; } .records tr { grid-template-columns: 1fr; border: 1px solid var(--line); margin-bottom: .5rem; } .records tr[hidden] { display: none; }
  .records td { border: 0; } .panel { top: 40%; width: 100%; border-left: 0; border-top: 2px solid var(--ink); } }
@media print { .switch, nav, .records-filter, .panel, .skip { display: none; } .records tr, .grid tr { break-inside: avoid; } }
`;
