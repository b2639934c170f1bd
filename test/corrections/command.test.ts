import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultIn } from '../../src/document/whole.js';
import type { CorrectionEntry, ProgressDocument, ProgressRecord } from '../../src/model.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';
import { fileOf, PLAN } from './corrected.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
});

const put = (name: string, content: string | object) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const run = (...words: string[]) => runHere([...words, '-o', join(folder, 'out'), '--no-dictionary']);
const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const document = (name: string): ProgressDocument => JSON.parse(text(`${name}.json`));

/** The table of the plan as HTML, with notation and references within its entries. */
const HTML = `<!doctype html><html lang="ja"><body><h1>協働計画 進捗状況</h1><h2>1.参加</h2>
<table><tr><th>具体的な事業</th><th>担当課</th><th>実施したこと</th></tr>
<tr><td>①説明会の開催</td><td>市民課</td><td><ul><li>説明会を<b>開催</b>(平成27年度)【市民課】</li><li>冊子&amp;地図を配布し<br>、講座を開催(平成28年度)【市民課】</li></ul></td></tr>
<tr><td>②広報の充実</td><td>広報課</td><td>未実施</td></tr></table></body></html>`;

const correct = (
  { document: { file, sha256 } }: ProgressDocument,
  { source: { start, end, text: told } }: Pick<ProgressRecord, 'source'>,
  more: Pick<CorrectionEntry, 'do' | 'set' | 'parts'>,
): CorrectionEntry => ({ file, sha256, at: { start, end, text: told }, ...more });

const at = <T>(list: readonly T[], index: number): T => {
  const found = list.at(index);
  if (found === undefined) throw new RangeError(`no element ${index}`);
  return found;
};

describe('the corrections of a folder', () => {
  it.each([
    ['html', () => put('in/plan.html', HTML)],
    ['xlsx', () => copyFileSync('test/formats/files/t1.xlsx', join(folder, 'in/plan.xlsx'))],
    ['docx', () => copyFileSync('test/formats/files/t1.docx', join(folder, 'in/plan.docx'))],
    ['pdf', () => copyFileSync('test/formats/files/plan-writer.pdf', join(folder, 'in/plan.pdf'))],
  ])('are applied to its documents: %s', async (_, prepare) => {
    prepare();
    await run('extract', join(folder, 'in'));
    const plain = document('plan');
    const told = plain.records.filter(({ source }) => source.text.length > 8);
    const [first, second, third] = [at(told, 0), at(told, 1), at(told, -1)];
    const middle = Math.floor(third.source.text.length / 2);
    put(
      'in/corrections.json',
      fileOf(
        correct(plain, first, { do: 'set', set: { status: 'completed', fiscal_years: [2015] } }),
        correct(plain, second, { do: 'drop' }),
        ...(third === second
          ? []
          : [correct(plain, third, { do: 'split', parts: [[0, middle], [middle, third.source.text.length]] })]),
      ), // biome-ignore format: parts
    );
    const { status, err } = await run(join(folder, 'in'));
    expect([status, err.includes('訂正は使われません')]).toEqual([0, false]);
    const corrected = document('plan');
    expect(faultIn(corrected)).toBeNull();
    expect(corrected.records.find(({ id }) => id === first.id)).toMatchObject({
      status: 'completed', status_basis: 'corrected', fiscal_years: [2015], fiscal_years_basis: 'corrected',
      source: first.source,
    }); // biome-ignore format: short
    const isSplit = third !== second;
    expect(corrected.records).toHaveLength(plain.records.length - 1 + (isSplit ? 1 : 0));
    expect(corrected.coverage.unclaimed).toBe(plain.coverage.unclaimed);
    expect(corrected.notes.length).toBeGreaterThan(plain.notes.length);
    const row = text('plan.csv')
      .split('\r\n')
      .find((line) => line.startsWith(`plan,${first.id},`));
    expect(row).toContain(',completed,corrected,2015,corrected,');
    expect(text('index.html')).toContain('訂正前: ');
  });

  it('take a text with notation for what it says', async () => {
    put('in/plan.html', HTML);
    await run('extract', join(folder, 'in'));
    const plain = document('plan');
    const record = at(plain.records, 1);
    expect(record.activity).toBe('冊子&地図を配布し、講座を開催');
    const { text: own } = record.source;
    const cut = own.indexOf('<br>') + 5;
    put('in/corrections.json', fileOf(correct(plain, record, { do: 'split', parts: [[0, cut - 5], [cut, own.length]] }))); // biome-ignore format: parts
    await run('extract', join(folder, 'in'));
    const { records, notes, coverage } = document('plan');
    expect(records.slice(1, 3).map(({ activity, fiscal_years: years }) => [activity, years])).toEqual([
      ['冊子&地図を配布し', []],
      ['講座を開催', [2016]],
    ]);
    expect([notes, coverage]).toEqual([plain.notes, plain.coverage]);
  });

  it('hold for the next edition too, and are told where they do not', async () => {
    put('in/a.md', PLAN);
    put('in/b.md', PLAN.replace('平成29年6月28日', '平成30年6月28日').replace('冊子の配布', '小冊子の配布'));
    await run('extract', join(folder, 'in/a.md'));
    const plain = document('a');
    const [meeting, brochure, , none] = plain.records;
    const gone = {
      ...correct(plain, at([brochure], 0) as ProgressRecord, { do: 'confirm' }),
      sha256: 'f'.repeat(64),
    };
    put(
      'in/corrections.json',
      fileOf(
        correct(plain, meeting as ProgressRecord, { do: 'set', set: { status: 'completed' } }),
        correct(plain, none as ProgressRecord, { do: 'set', set: { activity: '窓口を改修' } }),
        { ...gone, at: { start: 0, end: 8, text: 'どこにもない文で' } },
        { ...gone, at: { start: 0, end: 4, text: '平成28' } },
      ),
    );
    const { err } = await run(join(folder, 'in'));
    expect(document('a').corrections.map(({ reapplied }) => reapplied)).toEqual([false, false]);
    expect(document('b').corrections.map(({ field, reapplied }) => [field, reapplied])).toEqual([
      ['activity', true],
      ['status', true],
    ]);
    expect(err).toContain(
      '「a.md」の訂正は使われませんでした(その文が見つかりません): どこにもない文で'.replace(
        'a.md',
        plain.document.file,
      ),
    );
    expect(err).toContain('(同じ文が複数あります): 平成28');
    expect(err).toContain('2  情報: 別の版の訂正 [correction-reapplied]');
    const changes = JSON.parse(text('a--b.changes.json'));
    expect(changes.summary.classes.status_changed).toBeUndefined();
  });

  it('are honoured by comparisons of sources and of extracted documents', async () => {
    put('in/a.md', PLAN);
    put('in/b.md', PLAN.replace('平成29年6月28日', '平成30年6月28日'));
    await run('extract', join(folder, 'in/b.md'));
    const plain = document('b');
    put('fix.json', fileOf(correct(plain, at(plain.records, 2), { do: 'set', set: { status: 'planned' } })));
    const files = ['a.md', 'b.md'].map((name) => join(folder, 'in', name));
    const classes = () => JSON.parse(text('a--b.changes.json')).summary.classes;
    // The text stands in both editions, so both are corrected.
    await run('diff', ...files, '--corrections', join(folder, 'fix.json'));
    expect(classes().status_changed).toBeUndefined();
    await run('extract', join(folder, 'in/a.md'));
    await run('extract', join(folder, 'in/b.md'), '--corrections', join(folder, 'fix.json'));
    const { err } = await run(
      'diff',
      ...['a.json', 'b.json'].map((name) => join(folder, 'out', name)),
      '--corrections',
      join(folder, 'fix.json'),
    );
    expect(classes().status_changed).toBe(1);
    expect(err).not.toContain('訂正は使われません');
  });

  it('belong to one of several documents in a file', async () => {
    put('in/plan.md', PLAN);
    await run('extract', join(folder, 'in'));
    const plain = document('plan');
    const entry = correct(plain, at(plain.records, 0), { do: 'confirm' });
    put('in/corrections.json', fileOf({ ...entry, file: `${basename(entry.file)}#R5` }));
    await run('extract', join(folder, 'in'));
    expect(document('plan').corrections).toMatchObject([{ field: 'confirm', reapplied: true }]);
  });
});
