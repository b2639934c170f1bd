import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/messages/render.js';

describe('codes in messages', () => {
  it.each([
    [
      sentence('input-unreadable', { reason: 'ENOENT' }, 'ja'),
      '読み取れません(ファイルが見つかりません: ENOENT)。',
    ],
    [sentence('input-unreadable', { reason: 'ENOENT' }, 'en'), 'cannot be read (no such file: ENOENT)'],
    [
      sentence('output-unwritable', { reason: 'EEXIST' }, 'ja'),
      '書き込めません(同じ名前のファイルがすでにあります: EEXIST)。',
    ],
    [sentence('output-unwritable', { reason: 'ESTALE' }, 'ja'), '書き込めません(ESTALE)。'],
  ])('are told in words: %s', (found, expected) => {
    expect(found).toBe(expected);
  });

  it.each([
    ['EOF', '(終わりの部分がありません)'],
    ['Invalid PDF structure.', '(PDF の構造が正しくありません)'],
    ['xl/workbook.xml', '(xl/workbook.xml)'],
  ])('%s is what is damaged', (found, expected) => {
    expect(sentence('file-damaged', { found }, 'ja')).toContain(expected);
  });

  it('are no English words in Japanese sentences', () => {
    const values = { extension: 'docx', found: 'text', expected: 'txt' };
    expect(sentence('extension-differs', values, 'ja')).toContain('中身はテキストなので、テキストとして');
    expect(sentence('input-binary', { found: 'NUL (offset 7)' }, 'ja')).toContain('先頭から7バイト目');
  });

  it('tells a fiscal year from a date', () => {
    const told = (date: string, language: 'ja' | 'en') =>
      sentence('edition-order-unknown', { title: '防災計画', date, files: 'a、b' }, language);
    expect(told('2023年度', 'ja')).toContain('(2023年度: a、b)');
    expect(told('2023年度', 'en')).toContain('(fiscal year 2023: a、b)');
    expect(told('-', 'ja')).toContain('(日付なし: a、b)');
  });
});
