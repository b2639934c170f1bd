import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';
import { lettersLost } from '../letters.js';

const HEAD = '具体的な事業\t担当課\t実施したこと\n';
const row = (n: number) => `①講座${n}\t総務課\t・講座${n}の開催(平成28年度)【総務課】\n`;
const REMARK = '市民とともに進めます';

async function read(text: string) {
  const document = await extractSoundly(text, { file: 'a.md' });
  expect(lettersLost(text, document)).toBe('');
  const told = [
    ...document.sections.map(({ description }) => description),
    ...document.notes.map((note) => note.text),
  ];
  return { document, remarks: told.filter((text) => text?.startsWith(REMARK)).length };
}

const NUMBERS = [1, 2, 3, 4];

describe('what comes again in every section', () => {
  it.each([
    ['a sentence below each heading', (n: number) => `# ${n}. 柱${n}\n\n${REMARK}。\n\n${HEAD}${row(n)}\n`],
    ['a line below each heading', (n: number) => `# ${n}. 柱${n}\n\n${REMARK}\n\n${HEAD}${row(n)}\n`],
    ['a line behind each table', (n: number) => `# ${n}. 柱${n}\n\n${HEAD}${row(n)}\n${REMARK}\n\n`],
    ['a line between tables', (n: number) => `${HEAD}${row(n)}\n${REMARK}\n\n`],
    [
      'a line on numbered pages',
      (n: number) => `# ${n}. 柱${n}\n\n${REMARK}\n\n${HEAD}${row(n)}\n- ${n} -\n\n`,
    ],
  ])('is told each time: %s', async (_, part) => {
    const { document, remarks } = await read(`計画の進捗一覧\n\n${NUMBERS.map(part).join('')}`);
    expect(remarks).toBe(4);
    expect(document.records).toHaveLength(4);
  });
});

describe('what pages repeat', () => {
  it('stands beside their numbers, above or below', async () => {
    const page = (n: number) => `${HEAD}${row(n)}\n発行 総務部\n${n}ページ\n令和元年版\n\n`;
    const { document } = await read(`計画の進捗一覧\n\n${NUMBERS.map(page).join('')}`);
    const furniture = 3 * '発行総務部'.length + 3 * '令和元年版'.length + 4 * '1ページ'.length;
    expect(document.coverage.furniture).toBe(furniture);
  });

  it('cuts a table that goes on behind it', async () => {
    const pages = NUMBERS.map(row).join('\n令和元年版\n\n');
    const { document } = await read(`計画の進捗一覧\n\n${HEAD}${pages}`);
    expect(document.coverage.furniture).toBe(2 * '令和元年版'.length);
    expect(document.notes.map(({ text }) => text)).toEqual(['令和元年版']);
  });

  it('is the first line of the document', async () => {
    const page = (n: number) => `計画の進捗一覧\n\n${HEAD}${row(n)}\n`;
    const { document } = await read(NUMBERS.map(page).join(''));
    expect(document.coverage.furniture).toBe(3 * '計画の進捗一覧'.length);
  });
});
