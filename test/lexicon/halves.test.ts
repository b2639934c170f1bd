import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { beginningOf, excerpt } from '../../src/text/excerpt.js';
import { morphology } from '../helpers.js';

/** Written with two UTF-16 units. */
const YOSHI = '𠮷';

describe('characters of two units', () => {
  it('are read where a clause is cut for its length', () => {
    const { analyse } = morphology();
    for (const before of [118, 119, 120])
      expect(analyse(`${'あ'.repeat(before)}${YOSHI}野で講座の開催`).action, String(before)).toBe('開催');
  });

  it('end a clause where only half of one is there', () => {
    expect(morphology().analyse(`講座の開催\ud842`).action).toBe('開催');
  });

  it.each([
    ['市民', 1, '市'],
    [`市${YOSHI}民`, 2, '市'],
    [`市${YOSHI}民`, 3, `市${YOSHI}`],
    ['市民', 2, '市民'],
  ])('are not halved where %s is cut at %i', (text, length, expected) =>
    expect(beginningOf(text, length)).toBe(expected),
  );

  it('are not halved in an excerpt', () => {
    expect(excerpt('市民', 2)).toBe('市民');
    expect(excerpt(`市民${YOSHI}`, 3)).toBe('市民…');
  });

  it('leave no half in the messages and the JSON of a document', async () => {
    for (const before of [38, 39, 40]) {
      const hidden = 'あ'.repeat(before) + YOSHI.repeat(20);
      const table = `氏名\t${'い'.repeat(before - 28)}${YOSHI.repeat(9)}\n白井\t花子\n`;
      const document = await extract(`# 進捗状況\n\n<p hidden>${hidden}</p>\n\n${table}`, { file: 'a.md' });
      const rules = document.messages.map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining(['unclaimed-text', 'table-unread']));
      expect(JSON.stringify(document)).not.toMatch(/\p{Surrogate}|\\ud[89a-f]/u);
    }
  });
});

describe('a text that holds half a character', () => {
  it('is refused with the place', async () => {
    const text = '# 計画\n\n市民\udc00参加';
    await expect(extract(text)).rejects.toMatchObject({
      name: 'InputError',
      rule: 'lone-surrogate',
      values: { line: '3', column: '3', offset: '8', found: 'U+DC00' },
    });
  });

  it('may be a name, where the half is replaced', async () => {
    const { document } = await extract('# 計画', { file: 'a\ud800.md' });
    expect(document.file).toBe('a\ufffd.md');
  });

  it('cannot come in bytes', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x0a, 0x4e, 0x00, 0xd8, 0x0a, 0x4e]);
    await expect(extract(bytes)).rejects.toMatchObject({ rule: 'undecodable-bytes' });
  });
});
