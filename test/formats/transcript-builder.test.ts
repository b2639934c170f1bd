import { describe, expect, it } from 'vitest';
import { TranscriptBuilder } from '../../src/formats/transcript-builder.js';
import { segmentsOf } from '../../src/text/text.js';

/** Two rows of a sheet: 事業 | (empty) | 公園の整備, and 担当 with a line break in it. */
function sheet() {
  const builder = new TranscriptBuilder();
  const title = builder.append('事業', '進捗!A1');
  builder.separate('\t');
  builder.append('', '進捗!B1');
  builder.separate('\t');
  builder.append('公園の整備', '進捗!C1');
  builder.separate('\n');
  const last = builder.append('公園課\n道路課', '進捗!A2');
  return { builder, title, last, transcript: builder.finish({ medium: 'workbook' }) };
}

describe('the transcript of a file that is no text', () => {
  it('gives each piece its offsets', () => {
    const { title, last, transcript } = sheet();
    expect(transcript.text).toBe('事業\t\t公園の整備\n公園課\n道路課');
    expect(segmentsOf(title)).toEqual([{ at: 0, length: 2, start: 0, end: 2 }]);
    expect(segmentsOf(last)).toEqual([{ at: 0, length: 7, start: 10, end: 17 }]);
    expect(transcript).toMatchObject({ encoding: null, medium: 'workbook', omitted: [] });
  });

  it('tells line, column and place of an offset', () => {
    const { addresses } = sheet().transcript;
    expect(addresses.addressOf(4, 6)).toEqual({ line: 1, column: 5, place: '進捗!C1' });
    expect(addresses.addressOf(14, 17)).toEqual({ line: 3, column: 1, place: '進捗!A2' });
  });

  it('tells all places of what goes over several, empty cells left out', () => {
    const { addresses } = sheet().transcript;
    expect(addresses.addressOf(0, 9).place).toBe('進捗!A1; 進捗!C1');
    expect(addresses.addressOf(2, 10).place).toBe('進捗!C1');
  });

  it('tells the place of an empty cell', () => {
    expect(sheet().transcript.addresses.addressOf(3).place).toBe('進捗!B1');
  });

  it('tells of many places the first and the last', () => {
    const builder = new TranscriptBuilder();
    for (let row = 1; row <= 9; row++) builder.append('語', `A!B${row}`);
    const { addresses } = builder.finish({ medium: 'workbook' });
    expect(addresses.addressOf(0, 9).place).toBe('A!B1; …; A!B9');
    expect(addresses.addressOf(1, 9).place?.split('; ')).toHaveLength(8);
  });

  it('joins what stands in several boxes of a page', () => {
    const builder = new TranscriptBuilder();
    builder.append('公園', { page: 3, box: [72, 140.54, 90, 150] });
    builder.append('整備', { page: 3, box: [72, 152, 210.26, 165] });
    builder.append('完了', { page: 4, box: [72, 50, 100, 60] });
    const { addresses } = builder.finish({ medium: 'pdf' });
    expect(addresses.addressOf(0, 4).place).toBe('p.3 [72.0, 140.5, 210.3, 165.0]');
    expect(addresses.addressOf(2, 6).place).toBe(
      'p.3 [72.0, 152.0, 210.3, 165.0]; p.4 [72.0, 50.0, 100.0, 60.0]',
    );
  });

  it('has no place where there is no piece', () => {
    const builder = new TranscriptBuilder();
    builder.separate('\n');
    expect(builder.finish({ medium: 'word' }).addresses.addressOf(0)).toEqual({
      line: 1,
      column: 1,
      place: null,
    });
  });

  it('notes what it was told to put between pieces', () => {
    expect([...sheet().builder.markup]).toEqual([[2, 3], [3, 4], [9, 10]]); // biome-ignore format: a row
  });

  it('replaces half characters', () => {
    const builder = new TranscriptBuilder();
    expect(builder.append('a\ud842b𠮷', 'A!A1').value).toBe('a\ufffdb𠮷');
  });
});
