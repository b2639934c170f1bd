import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Workplace } from './command.js';

const TABLE =
  '事業名,担当課,進捗状況,効果\n植樹,公園課,苗木を植えた。,緑が増えた。\n清掃,環境課,川を清掃した。,水が澄んだ。\n';

it('an answer for columns is kept in a profile and used again', () => {
  const at = new Workplace();
  at.put('a.csv', TABLE);
  const first = at.run([
    'extract',
    'a.csv',
    '-o',
    '-',
    '--columns',
    '3=note,4=result',
    '--profile',
    'p.json',
  ]);
  expect(first.out).toContain('"activity":"緑が増えた。"');
  expect(JSON.parse(at.get('p.json'))).toEqual({
    format: 'shinchoku-profile/1',
    tables: [{ headings: ['事業名', '担当課', '進捗状況', '効果'], roles: [null, null, 'note', 'result'] }],
  });
  const again = at.run(['extract', 'a.csv', '-o', '-', '--profile', 'p.json']);
  expect(again.out).toBe(first.out);
});

it('an unknown role is wrong usage, and nothing is written', () => {
  const at = new Workplace();
  at.put('a.csv', TABLE);
  const { status, err } = at.run(['a.csv', '--columns', '3=title', '--profile', 'p.json']);
  expect(status).toBe(2);
  expect(err).toContain('--columns title: section | item');
  expect(existsSync(at.path('p.json'))).toBe(false);
  expect(at.list()).toEqual([]);
});
