import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ProgressDocument } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { normaliseString } from '../../src/text/normalise.js';
import { brief, withoutNulls } from '../brief.js';
import { expectedRecords, facts } from '../generated/facts.js';
import { LAYOUTS } from '../generated/layouts.js';
import { NOTATIONS } from '../generated/notation.js';
import { scoreOf } from '../generated/score.js';
import { CELLS, type OwnRow, ROWS } from '../grid/roles/rows.js';
import { FORMATS } from './formats.js';

const CASES = 'test/cases';
const NEGATIVES = 'test/negatives';

/** What was read right, wrong with a warning that asks for it, and wrong in silence. */
class Tally {
  right = 0;
  warnedRight = 0;
  warned = 0;
  readonly silent: string[] = [];

  add(name: string, right: boolean, warned: boolean): void {
    if (right) {
      this.right++;
      if (warned) this.warnedRight++;
    } else if (warned) this.warned++;
    else this.silent.push(name);
  }

  print(name: string): void {
    const all = this.right + this.warned + this.silent.length;
    const share = (count: number) => `${((100 * count) / Math.max(1, all)).toFixed(1)} %`;
    console.log(
      `${name}: ${all}, right ${share(this.right)} (${this.warnedRight} with a warning), wrong with a warning ${share(this.warned)}, wrong in silence ${share(this.silent.length)}`,
    );
    for (const each of this.silent) console.log(`  in silence: ${each}`);
  }
}

const WARNINGS = ['columns-uncertain', 'table-unread', 'no-table'];
const asksIn = ({ messages }: ProgressDocument) => messages.some(({ rule }) => WARNINGS.includes(rule));

const squeezed = (text: string) => normaliseString(text).replace(/\s/g, '');

interface Truth {
  readonly headings: readonly string[];
  readonly roles: readonly string[];
  readonly cells: readonly string[];
}

function columnsOf({ columns }: OwnRow): Truth[] {
  return columns.map((text) => {
    const [heading = '', truth = '', bank = ''] = text.split('|');
    const roles = (truth.split('@')[0] ?? '').split(',');
    return { headings: heading.split('>'), roles, cells: CELLS[bank] ?? [] };
  });
}

/** Whether the items have their titles, and records come from the columns of results and from no others. */
function isRight(columns: readonly Truth[], { items, records }: ProgressDocument): boolean {
  const sure = (role: string) => columns.filter(({ roles }) => roles.length === 1 && roles[0] === role);
  const titles = new Set(items.map(({ title }) => squeezed(title)));
  const named = sure('item').every(({ cells }) =>
    cells.filter((cell) => cell !== '').every((cell) => titles.has(squeezed(cell))),
  );
  const told = squeezed(records.map(({ activity }) => activity).join('|'));
  const beginning = (cell: string) =>
    squeezed(cell)
      .replace(/^\P{L}+/u, '')
      .slice(0, 6);
  const whole = sure('result').every(({ cells }) =>
    cells.filter((cell) => squeezed(cell).length > 6).every((cell) => told.includes(beginning(cell))),
  );
  const others = ['plan', 'next', 'issue'].flatMap(sure);
  const only = others.every(({ cells }) =>
    cells.every((cell) => squeezed(cell).length <= 6 || !told.includes(squeezed(cell).slice(0, 12))),
  );
  return named && whole && only;
}

for (const [file, write] of Object.entries(FORMATS)) {
  const tally = new Tally();
  for (const row of ROWS) {
    const columns = columnsOf(row);
    const height = Math.max(...columns.map(({ cells }) => cells.length));
    const rows = Array.from({ length: height }, (_, at) => columns.map(({ cells }) => cells[at] ?? ''));
    const document = await extract(write({ headings: columns.map(({ headings }) => headings), rows }), {
      file,
    });
    tally.add(row.name, isRight(columns, document), asksIn(document));
  }
  tally.print(`heading rows, ${file.slice(2)}`);
}

const layouts = new Tally();
for (const { name, file, render } of LAYOUTS)
  for (const notation of NOTATIONS) {
    const parts = facts(1);
    const text = render(parts, notation);
    const { f1 } = await scoreOf(text, file, expectedRecords(parts));
    layouts.add(`${name}, ${notation.name}`, f1 === 1, asksIn(await extract(text, { file })));
  }
layouts.print('generated layouts');

const cases = new Tally();
for (const name of readdirSync(CASES).filter((folder) => folder !== 'real-document')) {
  const folder = `${CASES}/${name}`;
  const file = `${folder}/${readdirSync(folder).find((each) => each.startsWith('input.'))}`;
  const document = await extract(readFileSync(file), { file });
  const found: Record<string, unknown> = brief(document);
  const expected: Record<string, unknown> = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
  const right = Object.entries(expected).every(([part, value]) =>
    isDeepStrictEqual(withoutNulls(found[part], value), value),
  );
  cases.add(
    name,
    right,
    document.messages.some(({ severity }) => severity === 'warning'),
  );
}
cases.print('cases');

const negatives = new Tally();
for (const name of readdirSync(NEGATIVES).filter((file) => !file.endsWith('.ts'))) {
  const { items, records } = await extract(readFileSync(`${NEGATIVES}/${name}`), { file: name });
  negatives.add(name, records.length === 0 && items.length === 0, false);
}
negatives.print('documents that are none of progress');
