import { describe, expect, it } from 'vitest';
import { RowText } from '../../src/report/row-text.js';

/** The row of some parts of a text, with what stands in the row for each part. */
function rowOf(source: string, parts: readonly string[], hasMarkUp = true) {
  const row = new RowText(source, hasMarkUp);
  const ranges = parts.map((part) => [source.indexOf(part), source.indexOf(part) + part.length] as const);
  for (const [start, end] of ranges) row.add(start, end);
  return { text: row.text, parts: ranges.map((range) => row.text.slice(...row.range(range))) };
}

describe('the text of a row', () => {
  it('has its records on lines of their own, without the tags between them', () => {
    const source = '<ul><li>・講座の開催</li> <li>・冊子の<b>配布</b>(平成28年度)</li></ul>';
    expect(rowOf(source, ['・講座の開催', '・冊子の<b>配布</b>(平成28年度)'])).toEqual({
      text: '・講座の開催\n・冊子の配布(平成28年度)',
      parts: ['・講座の開催', '・冊子の配布(平成28年度)'],
    });
  });

  it('keeps text that stands between records', () => {
    expect(rowOf('・講座 なお、会場は未定。 ・冊子', ['・講座', '・冊子']).text).toBe(
      '・講座\nなお、会場は未定。\n・冊子',
    );
  });

  it('shows what entities stand for, and breaks lines where the document does', () => {
    const { text, parts } = rowOf('・A&amp;B会議<br>の開催(平成28年度)', [
      '・A&amp;B会議<br>の開催(平成28年度)',
      '(平成28年度)',
    ]);
    expect(text).toBe('・A&B会議\nの開催(平成28年度)');
    expect(parts[1]).toBe('(平成28年度)');
  });

  it('leaves angle brackets that are no tags, and those of files in which they are text', () => {
    expect(rowOf('・<新規>講座 x<y', ['・<新規>講座 x<y']).text).toBe('・<新規>講座 x<y');
    expect(rowOf('・<b>講座</b>&lt;', ['・<b>講座</b>&lt;'], false).text).toBe('・<b>講座</b>&lt;');
  });

  it('has records that share a place once', () => {
    expect(rowOf('○同じ所', ['○', '○', '○同じ所'])).toEqual({
      text: '○同じ所',
      parts: ['○', '○', '○同じ所'],
    });
  });
});
