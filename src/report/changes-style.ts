/** The look of the page of changes: readable in grey, on paper, and on a phone. */
export const CHANGES_STYLE = `
:root { color-scheme: light; --ink: #1c1c1c; --soft: #595959; --line: #c9c9c9; --paper: #fff; --shade: #f4f4f2;
  --gone: #fbe3e0; --come: #dff0e0; --accent: #23527c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.7 system-ui, "Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", sans-serif;
  line-break: strict; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 .5rem; }
h2, h3, h4, h5, h6 { line-height: 1.5; margin: 2rem 0 .5rem; break-after: avoid; }
h2 { font-size: 1.3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.12rem; border-bottom: 1px solid var(--line); }
h4, h5, h6 { font-size: 1rem; color: var(--soft); margin: 1.2rem 0 .3rem; }
a { color: var(--accent); }
.editions { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1rem; }
.editions dt { font-weight: 700; }
.editions dd { margin: 0; }
.sums { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.sums li { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .9rem; min-width: 7rem; }
.sums b { display: block; font-size: 1.6rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.classes { columns: 18rem; padding-left: 0; list-style: none; margin: 0 0 1rem; }
.classes li { break-inside: avoid; }
.classes b { display: inline-block; min-width: 2.5rem; text-align: right; margin-right: .5rem;
  font-variant-numeric: tabular-nums; }
.notice { border: 2px solid var(--ink); padding: .75rem 1rem; font-weight: 700; }
.messages { padding-left: 1.2rem; }
.messages .severity { font-weight: 700; }
.filter { position: sticky; top: 0; z-index: 1; background: var(--paper); border: 1px solid var(--line);
  border-radius: .4rem; padding: .5rem 1rem; margin: 1rem 0; }
.filter fieldset { border: 0; padding: 0; margin: 0; display: inline; }
.filter legend { float: left; font-weight: 700; margin-right: .75rem; }
.filter label { margin-right: .9rem; white-space: nowrap; }
.filter output { font-weight: 700; }
.item { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; }
.item > header { background: var(--shade); padding: .5rem .9rem; border-radius: .4rem .4rem 0 0;
  break-after: avoid; break-inside: avoid; }
.item > header p { margin: .2rem 0 0; }
.item > header h2, .item > header h3, .item > header h4, .item > header h5, .item > header h6 { margin: 0; border: 0;
  font-size: 1rem; color: inherit; }
html { scroll-padding-top: 9rem; }
.own, .item > .same { border-top: 1px solid var(--line); padding: .5rem .9rem; }
.own p { margin: 0 0 .3rem; }
.change { border-top: 1px solid var(--line); padding: .5rem .9rem; break-inside: avoid; }
.change > p { margin: 0 0 .3rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.5rem; }
.side { border-left: 4px solid var(--line); padding-left: .7rem; }
.side p { margin: 0; }
.side.old { border-left-style: dotted; }
.side .edition { color: var(--soft); font-size: .85rem; }
.none { color: var(--soft); }
.facts { font-size: .9rem; }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; font-size: .8rem;
  line-height: 1.5; padding: 0 .6rem; margin-right: .3rem; }
.badge.kind { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.year { display: inline-block; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem;
  margin-right: .15rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
ins, del { color: inherit; }
ins::before, del::before { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
ins::before { content: " +"; }
del::before { content: " −"; }
ins { background: var(--come); text-decoration: underline; text-decoration-thickness: 2px; }
del { background: var(--gone); text-decoration: line-through; }
.year ins, .year del { padding: 0 .15rem; }
details { font-size: .9rem; }
summary { cursor: pointer; color: var(--accent); }
details blockquote { margin: .3rem 0; padding: .3rem .8rem; background: var(--shade); white-space: pre-wrap; }
.same ul { margin: .3rem 0; padding-left: 1.2rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none !important; }
@media (max-width: 40rem) { body { padding: .8rem; } .pair { grid-template-columns: 1fr; } .filter { position: static; } }
@media print { @page { size: A4; margin: 14mm; } html { font-size: 9.5pt; } body { padding: 0; max-width: none; }
  .filter, details:not([open]) { display: none; } a { color: inherit; text-decoration: none; } }
`;
