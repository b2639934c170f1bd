import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

/** Each text is claimed once: `extractSoundly` fails where it is not. */
describe('a text that two places may take', () => {
  it('is a section, not a note too, in a row that goes on with no item', async () => {
    const document = await extractSoundly('目標,施策,実績\n緑化,,・植樹の実施\n', { file: 'a.csv' });
    expect(document.sections.map(({ title }) => title)).toEqual(['緑化']);
    expect(document.notes.map(({ text }) => text)).toEqual(['・植樹の実施']);
  });

  it('is a label before the departments, behind entries too', async () => {
    const document = await extractSoundly('①防災\n担当課：総務課\n・訓練(平成28年度)\n担当課：財政課\n');
    expect(document.items.map(({ departments }) => departments)).toEqual([['総務課', '財政課']]);
    expect(document.records.map(({ activity, fiscal_years: years }) => [activity, years])).toEqual([
      ['訓練', [2016]],
    ]);
    expect(document.coverage.column_heading).toBe('担当課：'.length * 2);
    expect(document.coverage.unclaimed).toBe(0);
  });

  it('is the number of the first of the rows that share its merged cell', async () => {
    const document = await extractSoundly(
      '<table><tr><th>No.<th>事業名<th>実績<tr><td rowspan=2>7<td>防災<td>・訓練<tr><td>広報<td>・冊子</table>',
      { file: 'a.html' },
    );
    expect(document.items.map(({ label, title }) => [label, title])).toEqual([
      ['7', '防災'],
      ['7', '広報'],
    ]);
  });
});
