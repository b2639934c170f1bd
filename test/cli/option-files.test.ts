import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { runHere } from './in-process.js';

/** Files that options name. Who reads of a fault may be a clerk. */

const CONTENTS = {
  'empty.json': '',
  'open.json': '{\n  "a": [',
  'word.json': '{\n  a',
  'other.json': '{ "columns": { "items": [] } }',
  'twice.json': '{ "format": "shinchoku-profile/1", "tables": [{ "headings": ["a"], "roles": [] }] }',
};

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.json'));
  writeFileSync(join(folder, 'a.csv'), '事業名,担当課,実績\n①広報,総務課,・冊子の配布\n');
  for (const [name, text] of Object.entries(CONTENTS)) writeFileSync(join(folder, name), text);
});

const run = (...words: string[]) => runHere([join(folder, 'a.csv'), '-o', join(folder, 'out'), ...words]);

const OPTIONS = ['--profile', '--aliases', '--corrections', '--vocabulary'];
const FAULTS = [
  ['none.json', '読み取れません(ファイルが見つかりません: ENOENT)'],
  ['empty.json', 'ファイルが空です'],
  ['folder.json', 'ファイルではなくフォルダです'],
] as const;

describe.each(OPTIONS)('a file of %s', (option) => {
  it.each(FAULTS)('that is no such file is named first, in Japanese: %s', async (name, expected) => {
    const file = join(folder, name);
    const { status, err } = await run(option, file);
    expect(status).toBe(2);
    expect(err.startsWith(`shinchoku: ${file}: ${expected}`)).toBe(true);
    expect(err).toContain(`[${option}]`);
    expect(err.slice(`shinchoku: ${file}`.length)).not.toMatch(/expected|the file|folder|such/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('is told of in English if asked', async () => {
    const { err } = await run(option, join(folder, 'empty.json'), '--lang', 'en');
    expect(err).toContain('empty.json: the file is empty');
    expect(err).not.toMatch(/[ぁ-ん]/);
  });
});

describe('a file of another shape is told of in Japanese', () => {
  it.each([
    ['--profile', 'word.json', 'JSON として読めません(2行目の3文字目)'],
    ['--vocabulary', 'open.json', 'JSON として読めません'],
    ['--corrections', 'open.json', 'JSON として読めません'],
    ['--profile', 'other.json', '正しい形は { "format": "shinchoku-profile/1", "tables": [ … ] }'],
    ['--profile', 'twice.json', 'tables[0]: "headings" と、同じ数の "roles" が必要です'],
    ['--vocabulary', 'other.json', 'vocabulary.columns.items: このような項目はありません'],
  ])('%s %s', async (option, name, expected) => {
    const { status, err } = await run(option, join(folder, name));
    expect(status).toBe(2);
    expect(err).toContain(`${name}: ${expected}`);
    expect(err).not.toMatch(/Expected|Unexpected|unknown/);
  });

  it('and columns that are named twice, too', async () => {
    expect((await run('--columns', '1=item,1=note')).err).toContain('--columns 1=…: 2回指定されています');
  });
});

it('a profile without a folder to keep it in is named, and not the input', async () => {
  const file = join(folder, 'nowhere', 'p.json');
  const { status, err } = await run('--columns', '1=item', '--profile', file);
  expect(status).toBe(2);
  expect(err).toContain(`${file}: フォルダ ${join(folder, 'nowhere')} がありません [--profile]`);
});
