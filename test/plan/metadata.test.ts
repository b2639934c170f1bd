import { describe, expect, it } from 'vitest';
import { extractAndExplain } from '../../src/pipeline.js';
import { extractSoundly } from '../helpers.js';

const TABLE = '\n具体的な事業\t担当課\t実施したこと\n①説明会\t総務課\t・説明会を開いた。\n';

describe("a document's title", () => {
  it('is the line with the name of the plan, below one that tells the edition alone', async () => {
    const text = `令和5年度 進捗状況報告書\nあおば市防災計画\n${TABLE}`;
    expect((await extractSoundly(text, { file: 'a.txt' })).document.title).toBe('あおば市防災計画');
    expect((await extractAndExplain(text, { file: 'a.txt' })).titleYear).toBe(2023);
  });

  it('has its year from a line below it', async () => {
    const { document, titleYear } = await extractAndExplain(`あおば市防災計画\n令和4年度実績報告\n${TABLE}`, {
      file: 'a.txt',
    });
    expect(document.document.title).toBe('あおば市防災計画');
    expect(titleYear).toBe(2022);
  });

  it('is the line of the edition where no other tells of a plan', async () => {
    const { document } = await extractSoundly(`令和5年度進捗状況報告書\n${TABLE}`, { file: 'a.txt' });
    expect(document.title).toBe('令和5年度進捗状況報告書');
  });
});
