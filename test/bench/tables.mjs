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
