// Measures, and writes what it measured into docs/speed.md: no pass, no fail. Whole processes in turn; what counts are
// the ratios to the peers, or to the first line of a table. `--quick` measures less and writes nothing, `--once` measures each
// command once; names of tables choose them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { materialsIn } from './materials.mjs';
import { hasPython, measure, PYTHON } from './measuring.mjs';
import { profile } from './profile.mjs';
import { millionOf, sharesOf, tableOf, writeTables } from './tables.mjs';

const quick = process.argv.includes('--quick');
const once = process.argv.includes('--once');
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const folder = mkdtempSync(join(tmpdir(), 'shinchoku-bench-'));
const { at, ...make } = materialsIn(folder);

const CLI = 'dist/cli.cjs';
const INPUT = 'input/shiroi-h29-progress.md';
const removeOutput = () => rmSync(at('out'), { recursive: true, force: true });
const outputSize = () =>
  existsSync(at('out'))
    ? readdirSync(at('out')).reduce((sum, file) => sum + statSync(join(at('out'), file)).size, 0)
    : 0;
const shinchoku = (name, ...words) => ({
  name: `shinchoku ${name}`,
  command: [process.execPath, CLI, ...words, '-o', at('out'), '-q'],
  before: removeOutput,
  sizeOf: outputSize,
});
const node = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
const lxml = (input) => ({
  name: 'lxml_script.py',
  isBase: true,
  command: [PYTHON, 'test/bench/peers/lxml_script.py', input, at('peer.csv')],
});
const pandas = (input) => ({
  name: 'pandas_script.py',
  command: [PYTHON, 'test/bench/peers/pandas_script.py', input, at('peer.csv')],
});
const daff = (old, newer) => ({
  name: 'daff_script.mjs',
  isBase: true,
  command: [process.execPath, 'test/bench/peers/daff_script.mjs', old, newer, at('peer.csv')],
});
const withPeer = (peer, module, contenders) => (hasPython(module) ? [peer, ...contenders] : contenders);
const ONLY = ['extract', '--only-records', '--no-dictionary', '--jobs', '1'];

/** Two processes at once, each with the same half of the work: what the machine's second core is worth. */
function sideBySide(documents) {
  const one = (name) =>
    `"${process.execPath}" "${CLI}" extract "${documents}" --no-dictionary --jobs 1 -q -o "${at(name)}"`;
  const names = ['half-1', 'half-2'];
  return {
    name: 'two processes, half of it each',
    command: ['sh', '-c', `${one(names[0])} & ${one(names[1])} && wait`],
    before: () => names.forEach((name) => void rmSync(at(name), { recursive: true, force: true })),
  };
}

/** Extracts documents beforehand, for comparisons that start from extracted ones. */
function extracted(paths, stem) {
  const words = ['extract', ...paths, '-o', at(stem), '-q', '--no-dictionary', '--outputs', 'json,csv'];
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (name) => join(at(stem), name);
}

/** The tables, each made only if it is asked for. */
const TABLES = {
  document: () => [
    'The real document',
    [
      node,
      shinchoku('--no-dictionary', 'extract', INPUT, '--no-dictionary'),
      shinchoku('', 'extract', INPUT),
      shinchoku('run', 'run', INPUT),
    ],
    quick ? 3 : 15,
  ],
  peers: () => {
    const html = make.realHtml();
    return [
      'The real document as HTML',
      withPeer(pandas(html), 'pandas', [shinchoku('', 'extract', html)]),
      7,
    ];
  },
  documents: () => {
    const count = quick ? 100 : 1000;
    const documents = make.documents(count);
    const own = [
      shinchoku('--only-records --no-dictionary', ...ONLY, documents),
      shinchoku('--no-dictionary', 'extract', documents, '--no-dictionary', '--jobs', '1'),
      shinchoku('', 'extract', documents, '--jobs', '1'),
      shinchoku('run', 'run', documents, '--jobs', '1'),
    ];
    return [`${count} HTML documents, one thread`, withPeer(lxml(documents), 'lxml', own), quick ? 1 : 3];
  },
  jobs: () => {
    const count = quick ? 100 : 1000;
    const documents = make.documents(count + 1);
    const own = [1, 2].map((jobs) =>
      shinchoku(`--jobs ${jobs}`, 'extract', documents, '--no-dictionary', '--jobs', String(jobs)),
    );
    const half = make.documents(count / 2 + 1);
    return [`${count} HTML documents, on two cores`, [...own, sideBySide(half)], quick ? 1 : 3];
  },
  cache: () => {
    const count = quick ? 100 : 1000;
    const words = [
      'extract',
      make.documents(count + 2),
      '--no-dictionary',
      '--cache',
      at('cache'),
      '--jobs',
      '1',
    ];
    const first = shinchoku('--cache, first', ...words);
    const forget = () => {
      removeOutput();
      rmSync(at('cache'), { recursive: true, force: true });
    };
    const second = { ...shinchoku('--cache, again', ...words), before: undefined };
    return [`${count} HTML documents, again`, [{ ...first, before: forget }, second], quick ? 1 : 3];
  },
  large: () => {
    const [small, large] = quick ? [1, 5] : [10, 50];
    const contenders = [large, small].flatMap((size) => {
      const document = make.largeDocument(size);
      const own = { ...shinchoku('', ...ONLY, document), name: `shinchoku, ${size} MB` };
      return withPeer({ ...lxml(document), name: `lxml_script.py, ${size} MB` }, 'lxml', [own]);
    });
    return [`One HTML document of ${large} MB, --only-records`, contenders, 1];
  },
  growth: () => {
    const counts = quick ? [1, 10, 100] : [1, 10, 100, 1000, ...(once ? [] : [10_000])];
    const only = counts.map((count) => ({
      ...shinchoku('', ...ONLY, make.documents(count + 3)),
      name: `${count} documents, --only-records`,
    }));
    const whole = counts.slice(-2).map((count) => ({
      ...shinchoku('', 'run', make.documents(count + 4), '--no-dictionary', '--jobs', '1'),
      name: `${count} documents, run`,
      isBase: count === counts.at(-2),
    }));
    return ['Documents', [...only, ...whole], 1];
  },
  diff: () => {
    const counts = quick ? [1000, 10_000] : [10_000, 100_000];
    const contenders = counts.flatMap((count) => {
      const place = extracted(make.editions(count), `extracted-${count}`);
      const [old, newer] = [`old-${count}`, `new-${count}`];
      const own = ['diff', place(`${old}.json`), place(`${newer}.json`), '--outputs', 'json,csv'];
      return [
        { ...daff(place(`${old}.csv`), place(`${newer}.csv`)), name: `daff_script.mjs, ${count} records` },
        { ...shinchoku('', ...own), name: `shinchoku, ${count} records` },
      ];
    });
    return ['Two editions, changes.json and changes.csv', contenders, quick ? 1 : 3];
  },
};

if (!hasPython()) throw new Error(`${PYTHON} measures the processes and is not there`);
const names = Object.keys(TABLES).filter((name) => chosen.length === 0 || chosen.includes(name));
const tables = {};
for (const name of names) {
  const [title, contenders, usual] = TABLES[name]();
  const runs = once ? 1 : usual;
  const results = measure(contenders, runs);
  tables[name] = tableOf(title, results, runs);
  console.log(`\n${tables[name]}`);
  if (name !== 'documents') continue;
  const own = results.filter(({ isBase }) => !isBase);
  tables.million = millionOf(own, Number.parseInt(title, 10));
  console.log(`\n${tables.million}`);
}
if (chosen.length === 0 || chosen.includes('profile')) {
  tables.profile = sharesOf(await profile(make.documents(quick ? 50 : 300)));
  console.log(`\n${tables.profile}`);
}
rmSync(folder, { recursive: true });
if (!quick) writeTables(tables, `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}`);
