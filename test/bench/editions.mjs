// How well the comparison of two editions does on 200 of known truth, beside daff on the same records as CSV.
// Prints what it measured: no pass, no fail.
import { readFileSync, rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import daff from 'daff';
import { build } from 'esbuild';

const outfile = 'dist/editions.mjs';
await build({
  stdin: {
    contents: [
      "export { loadDictionary } from './src/cli/dictionary.js';",
      "export { compare } from './src/compare/index.js';",
      "export { createMorphology, extract, toCsv } from './src/index.js';",
      "export { editionsOf } from './test/generated/editions.js';",
      "export { misread, scoreEditions, sum } from './test/generated/score-editions.js';",
    ].join('\n'),
    resolveDir: '.',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { compare, createMorphology, editionsOf, extract, loadDictionary, misread, scoreEditions, sum, toCsv } =
  await import(`../../${outfile}`);
rmSync(outfile);

const COUNT = Number(process.argv[2] ?? 200);
const morphology = createMorphology(loadDictionary('dist/dictionary.bin'));
const read = (text, file) => extract(text, { file, morphology });

/** Columns that differ from one edition to the next whatever the records say; a user leaves them out. */
const PLACES = ['document', 'id', 'source_file', 'source_line', 'source_text'];
const rowsOf = (document, stem) => parse(toCsv({ document, stem }), { bom: true });

/** What daff says of two tables: pairs of rows, from 0, and what it did with each. */
function daffEdits(old, newer, key) {
  const keep = old[0].map((name, i) => [name, i]).filter(([name]) => !PLACES.includes(name) || name === key);
  const view = (rows) => new daff.TableView(rows.map((row) => keep.map(([, i]) => row[i])));
  const flags = new daff.CompareFlags();
  flags.ordered = false;
  flags.show_unchanged = true;
  flags.show_unchanged_columns = true;
  flags.always_show_order = true;
  flags.never_show_order = false;
  if (key) flags.addPrimaryKey(key);
  const result = [];
  const alignment = daff.compareTables(view(old), view(newer), flags).align();
  new daff.TableDiff(alignment, flags).hilite(new daff.TableView(result));
  const edits = [];
  for (const row of result) {
    const [order, tag] = row;
    const [before, after] = /^([0-9]+|-)?:([0-9]+|-)?$/.exec(order)?.slice(1) ?? [];
    const place = (text) => (text === undefined || text === '-' ? null : Number(text) - 1);
    if (before === undefined && after === undefined) continue;
    edits.push({ old: place(before), new: place(after), edited: /->|\+\+\+|---/.test(tag) });
  }
  return edits;
}

/** How many edits touch a record that stayed what it was, to the last cell that is compared. */
function falseEdits(edits, stayed) {
  const old = new Set(stayed.map((one) => one.old));
  const newer = new Set(stayed.map((one) => one.new));
  return edits.filter((edit) => edit.edited && (old.has(edit.old) || newer.has(edit.new))).length;
}

const text = readFileSync('input/shiroi-h29-progress.md', 'utf8');
const real = { text, document: await read(text, 'input/shiroi-h29-progress.md') };
const KEYS = ['id', undefined, 'key'];
const all = [];
let misreadCount = 0;
for (let seed = 1; seed <= COUNT; seed++) {
  const editions = editionsOf(seed, seed % 3 === 0 ? real : undefined);
  const old = await read(editions.old.text, 'old.md');
  const newer = await read(editions.new.text, 'new.md');
  misreadCount += [...misread(editions.old, old), ...misread(editions.new, newer)].length;
  const start = performance.now();
  const changes = compare(old, newer);
  const time = performance.now() - start;
  const score = scoreEditions(editions, changes, old, newer);

  const [oldRows, newRows] = [rowsOf(old, 'list'), rowsOf(newer, 'list')];
  const told = oldRows[0].map((name, i) => [name, i]).filter(([name]) => !PLACES.includes(name));
  const cells = (rows, record) => JSON.stringify(told.map(([, i]) => rows[record + 1][i]));
  const stayed = editions.records.filter(
    (one) => one.kind === 'unchanged' && cells(oldRows, one.old) === cells(newRows, one.new),
  );
  const daffStart = performance.now();
  const byDefault = daffEdits(oldRows, newRows);
  const daffTime = performance.now() - daffStart;
  const meant = editions.records.filter((one) => one.kind === 'unchanged');
  const daffs = KEYS.map((key) => {
    const edits = key ? daffEdits(oldRows, newRows, key) : byDefault;
    const claim = (edit) => ({
      old: old.records[edit.old] ?? null,
      new: newer.records[edit.new] ?? null,
      kind: '',
      classes: [],
    });
    const paired = scoreEditions(editions, { changes: edits.map(claim), items: [] }, old, newer).records;
    return { stayed: falseEdits(edits, stayed), meant: falseEdits(edits, meant), paired };
  });
  const at = (list) => new Map(list.map(({ id }, i) => [id, i]));
  const [oldAt, newAt] = [at(old.records), at(newer.records)];
  const own = changes.changes.map((one) => ({
    old: oldAt.get(one.old?.id) ?? null,
    new: newAt.get(one.new?.id) ?? null,
    edited: one.kind !== 'unchanged',
  }));
  all.push({
    seed,
    score,
    time,
    daffTime,
    stayed: stayed.length,
    meant: meant.length,
    own: { stayed: falseEdits(own, stayed), meant: falseEdits(own, meant) },
    daffs,
    records: old.records.length,
  });
}

const total = (of) => all.reduce((result, one) => result + of(one), 0);
const median = (of) => all.map(of).sort((a, b) => a - b)[all.length >> 1];
const percent = (number) => `${(100 * number).toFixed(2)} %`;
const show = (title, list, withClasses = true) => {
  const { precision, recall, f1, classes } = sum(list);
  const right = withClasses ? `; classes right ${percent(classes)}` : '';
  console.log(
    `${title.padEnd(11)} pairs: F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})${right}`,
  );
};
console.log(
  `${COUNT} pairs of editions, ${total((one) => one.records)} old records; misread: ${misreadCount}`,
);
show(
  'records',
  all.map(({ score }) => score.records),
);
show(
  'items',
  all.map(({ score }) => score.items),
);
const worst = [...all]
  .filter(({ score }) => score.missed.length + score.wrong.length > 0)
  .sort((a, b) => sum([a.score.records]).classes - sum([b.score.records]).classes)
  .slice(0, 8);
console.log(
  `worst seeds: ${worst.map(({ seed, score }) => `${seed} (${percent(sum([score.records]).classes)})`).join(', ') || 'none'}`,
);
console.log(
  `time: median ${median((one) => one.time).toFixed(1)} ms; daff ${median((one) => one.daffTime).toFixed(1)} ms`,
);
for (const [which, words] of [
  ['meant', 'whose truth is unchanged'],
  ['stayed', 'whose truth is unchanged and whose cells (places left out) are the same'],
]) {
  console.log(`false edits, of ${total((one) => one[which])} records ${words}:`);
  console.log(`  shinchoku ${total((one) => one.own[which])}`);
  const better = total((one) => Math.min(...one.daffs.slice(0, 2).map((daffOf) => daffOf[which])));
  const each = KEYS.map(
    (key, i) => `${total((one) => one.daffs[i][which])} ${key ? `keyed by ${key}` : 'by its own guess'}`,
  );
  console.log(`  daff      ${better} (${each.join(', ')})`);
}
for (const [i, key] of KEYS.entries())
  show(
    `daff, ${key ?? 'guess'}`,
    all.map(({ daffs }) => daffs[i].paired),
    false,
  );
if (process.argv.includes('--show'))
  for (const { seed, score } of all)
    for (const [side, list] of Object.entries({ truth: score.missed, found: score.wrong }))
      for (const one of list) console.log(`${seed} ${side} ${one.what} | ${one.old} → ${one.new}`);
