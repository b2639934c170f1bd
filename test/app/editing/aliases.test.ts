import { expect, it } from 'vitest';
import { readAliasesFile } from '../../../src/app/editing/aliases.js';
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
