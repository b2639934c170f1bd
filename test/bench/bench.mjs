// Measures, and prints what it measured: no pass, no fail. Whole processes, in turn, so that a machine whose
// speed drifts slows them all alike; what counts are the ratios of the medians.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml, varied } from './documents.mjs';

const PYTHON = '/usr/bin/python3';
const DOCUMENTS = 1000;
const quick = process.argv.includes('--quick');

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'shinchoku-bench-'));
const at = (name) => join(folder, name);

const real = toHtml(readFileSync('input/shiroi-h29-progress.md', 'utf8'));
writeFileSync(at('real.html'), real);
mkdirSync(at('documents'));
const count = quick ? DOCUMENTS / 10 : DOCUMENTS;
for (let seed = 1; seed <= count; seed++) {
  writeFileSync(at(`documents/${String(seed).padStart(4, '0')}.html`), varied(real, seed));
}

const has = (module) => existsSync(PYTHON) && spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
const peer = (script) => [PYTHON, `test/bench/peers/${script}`];
const shinchoku = (...words) => [process.execPath, 'dist/cli.cjs', ...words, '-q'];

/** A command's peak memory in MB, by a run of its own: what measures it takes time too. */
function peakOf(command) {
  if (!existsSync('/usr/bin/time')) return 0;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { env, encoding: 'utf8' });
  return Number(stderr.trim().split('\n').at(-1)) / 1024;
}

function timeOf([program, ...words]) {
  rmSync(at('out'), { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(program, words, { env, encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
  return time;
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

/** Runs commands in turn and gives each one's median time in milliseconds and its peak memory in MB. */
function measure(commands, runs) {
  const peaks = commands.map(peakOf);
  const times = commands.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, command] of commands.entries()) times[index].push(timeOf(command));
  }
  return times.map((list, index) => ({ time: median(list), peak: peaks[index] }));
}

function report(title, contenders, runs) {
  const present = contenders.filter(({ command }) => command);
  const results = measure(
    present.map(({ command }) => command),
    runs,
  );
  const base = results[0].time;
  console.log(`\n${title} (median of ${runs})`);
  present.forEach(({ name }, index) => {
    const { time, peak } = results[index];
    const figures = [
      `${time.toFixed(0).padStart(7)} ms`,
      `${(time / base).toFixed(2).padStart(6)} ×`,
      `${peak.toFixed(0).padStart(5)} MB`,
    ];
    console.log(`  ${figures.join('  ')}  ${name}`);
  });
}

const input = 'input/shiroi-h29-progress.md';
const runs = quick ? 5 : 15;
report(
  'Start-up',
  [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'shinchoku --version', command: [process.execPath, 'dist/cli.cjs', '--version'] },
    {
      name: 'the real document, no dictionary',
      command: shinchoku(input, '-o', at('out'), '--no-dictionary'),
    },
    { name: 'the real document', command: shinchoku(input, '-o', at('out')) },
  ],
  runs,
);
report(
  'The real document, as HTML for the peer',
  [
    {
      name: 'pandas_script.py',
      command: has('pandas') && [...peer('pandas_script.py'), at('real.html'), at('out.csv')],
    },
    { name: 'shinchoku', command: shinchoku(input, '-o', at('out')) },
    { name: 'shinchoku, of the HTML', command: shinchoku(at('real.html'), '-o', at('out')) },
  ],
  runs,
);
report(
  `${count} HTML documents of ${(real.length / 1000).toFixed(0)},000 characters, one thread`,
  [
    {
      name: 'lxml_script.py',
      command: has('lxml') && [...peer('lxml_script.py'), at('documents'), at('out.csv')],
    },
    {
      name: 'shinchoku, no dictionary',
      command: shinchoku('extract', at('documents'), '-o', at('out'), '--no-dictionary'),
    },
    { name: 'shinchoku', command: shinchoku('extract', at('documents'), '-o', at('out')) },
    // The peer compares nothing and reports nothing; what that takes is shown beside.
    { name: 'shinchoku run', command: shinchoku('run', at('documents'), '-o', at('out')) },
  ],
  quick ? 1 : 3,
);
rmSync(folder, { recursive: true });
