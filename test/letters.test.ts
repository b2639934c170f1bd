import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/pipeline.js';
import { realText } from './helpers.js';
import { lettersLost } from './letters.js';

const folders = readdirSync('test/cases');
const inputs = folders.flatMap((folder) =>
  readdirSync(`test/cases/${folder}`)
    .filter((name) => name.startsWith('input.'))
    .map((name) => `test/cases/${folder}/${name}`),
);

describe('the count of letters', () => {
  it.each(inputs)('finds nothing lost in %s', async (path) => {
    const text = readFileSync(path, 'utf8');
    expect(lettersLost(text, await extract(text, { file: path }))).toBe('');
  });

  it('finds nothing lost in the real document', async () => {
    expect(lettersLost(realText(), await extract(realText()))).toBe('');
  });

  const TABLE = '具体的な事業\t担当課\t実施したこと\n①読書会\t図書館\t・読書会の開催(平成28年度)【図書館】\n';

  it('tells a letter that a record has dropped, though the heading row and the title have it too', async () => {
    const document = await extract(TABLE);
    const records = document.records.map((record) => ({ ...record, activity: '書会の開催' }));
    expect(lettersLost(TABLE, { ...document, records })).toBe('読');
  });

  it('tells a cell that no item has', async () => {
    const document = await extract(TABLE);
    const items = document.items.map((item) => ({ ...item, departments: [] }));
    expect(lettersLost(TABLE, { ...document, items })).toBe('図書館');
  });

  it('tells what is left out of the unclaimed text', async () => {
    const text = `<p hidden>下書き</p>\n\n${TABLE}`;
    const document = await extract(text);
    expect(lettersLost(text, document)).toBe('');
    const coverage = Object.assign(document.coverage, { unclaimed_text: [] });
    expect(lettersLost(text, { ...document, coverage })).toBe('下書き');
  });
});
