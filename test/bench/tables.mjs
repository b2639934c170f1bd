// Prints measurements as Markdown, and keeps them in docs/speed.md.
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/speed.md';

const line = (cells) => `| ${cells.join(' | ')} |`;

/**
 * A table of what programs took, each beside the base above it.
 *
 * @param {string} title
 * @param {readonly { name: string, isBase: boolean, cpu: number, wall: number, peak: number }[]} results
 * @param {number} runs
 */
export function tableOf(title, results, runs) {
  let [base] = results;
  const rows = results.map((result) => {
    if (result.isBase) base = result;
    const { name, cpu, wall, peak } = result;
    return [
      name.trim(),
      `${cpu.toFixed(2)} s`,
      `${(cpu / base.cpu).toFixed(2)} ×`,
      `${wall.toFixed(2)} s`,
      `${(wall / base.wall).toFixed(2)} ×`,
      `${peak.toFixed(0)} MB`,
    ];
  });
  return [
    `${title} (median of ${runs})`,
    '',
    line(['', 'processor', '', 'wall', '', 'peak memory']),
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(line),
  ].join('\n');
}

const HOUR = 3600;
const NIGHT = 12 * HOUR;

/**
 * What a million documents cost by what each of some documents took.
 *
 * @param {readonly { name: string, cpu: number, size: number }[]} results
 * @param {number} count how many documents were measured
 */
export function millionOf(results, count) {
  const rows = results.map(({ name, cpu, size }) => {
    const each = cpu / count;
    const hours = (each * 1_000_000) / HOUR;
    return [
      name.trim(),
      `${(each * 1000).toFixed(1)} ms`,
      `${hours.toFixed(1)} h`,
      ...[4, 16].map((cores) => `${(hours / cores).toFixed(1)} h`),
      `${((size / count) * 1e-3).toFixed(0)} GB`,
      `${((NIGHT / each) * 1e-6).toFixed(1)} million`,
    ];
  });
  const heads = [
    '',
    'processor each',
    'a million on one core',
    'on 4 cores',
    'on 16 cores',
    'output',
    'a core in 12 hours',
  ];
  return [line(heads), '|---|---:|---:|---:|---:|---:|---:|', ...rows.map(line)].join('\n');
}

/** Where the time goes. */
export const sharesOf = (shares) =>
  [
    line(['', 'share']),
    '|---|---:|',
    ...shares.map(({ room, share }) => line([room, `${(share * 100).toFixed(1)} %`])),
  ].join('\n');

const marks = (name) => [`<!-- ${name} -->`, `<!-- /${name} -->`];

/** Puts tables between their marks in the page. Tables that were not measured stay as they are. */
export function writeTables(tables, machine) {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries({ ...tables, machine })) {
    const [start, end] = marks(name);
    const [before, rest] = page.split(start);
    const [, after] = (rest ?? '').split(end);
    if (after === undefined) throw new Error(`${PAGE}: no place for ${name}`);
    page = `${before}${start}\n\n${text}\n\n${end}${after}`;
  }
  writeFileSync(PAGE, page);
}
