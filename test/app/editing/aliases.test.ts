import { expect, it } from 'vitest';
import { aliasesIn, readAliasesFile } from '../../../src/app/editing/aliases.js';
import { createEditing } from '../../../src/app/editing/index.js';
import { createLexicon } from '../../../src/index.js';

const lexicon = createLexicon();
const read = (text: string) => readAliasesFile(new TextEncoder().encode(text), lexicon);

it('a list of new names is read as it was saved', async () => {
  const editing = createEditing();
  editing.rename({ old: '市民課', new: '協働課', fiscalYear: 2017 });
  editing.rename({ old: '生活,環境課', new: '環境課', fiscalYear: null });
  expect(await read(editing.toAliasesFile() ?? '')).toEqual(editing.state.aliases);
});

it('a list that an office has written is read, too', async () => {
  expect(await read('総務課,総務企画課,平成29年度から\n財政課,財務課\n')).toEqual([
    { old: '総務課', new: '総務企画課', fiscalYear: 2017 },
    { old: '財政課', new: '財務課', fiscalYear: null },
  ]);
  await expect(read('総務課,,2017\n')).rejects.toThrow('row 1');
});

it.each([
  ['旧名,新名,変更年度\n市民課,協働課,2017\n', 1],
  ['旧部署名,新部署名\n市民課,協働課\n財政課,財務課\n', 2],
  ['old name\tnew name\n市民課\t協働課\n', 1],
  ['事業,担当課,実施したこと\n橋の点検,土木課,・点検した\n', null],
  ['旧館管理課,新館管理課\n市民課,協働課\n', null],
  ['', null],
])('a list is known by its headings: %j', async (text, count) => {
  const found = await aliasesIn(new TextEncoder().encode(text), lexicon);
  expect(found?.length ?? null).toBe(count);
});
