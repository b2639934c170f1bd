import { expect, it } from 'vitest';
import { extractAndExplain } from '../../src/pipeline.js';

const TEXT = `# みどり計画 進捗状況

事業名\t担当課\t令和4年度実績
植樹\t公園課\t・苗木を30本植えた。
清掃\t環境課\t・川を清掃した。

## 2. 続き

事業名\t担当課\t令和4年度実績
花壇\t公園課\t・花を植えた。

## 3. 委員

氏名\t所属
白井花子\t自治会
`;

it('tables are told of with how they were read, once for the same headings', async () => {
  const { tables, transcript } = await extractAndExplain(TEXT, { file: 'plan.md' });
  const told = tables.map(({ ranges, ...rest }) => ({
    ...rest,
    texts: ranges.map(([start, end]) => transcript.text.slice(start, end).split(/\s/)).map((words) => [words[0], words.at(-1)]),
  })); // biome-ignore format: first and last words
  expect(told).toEqual([
    {
      headings: ['事業名', '担当課', '令和4年度実績'],
      roles: ['item', 'department', 'result@2022'],
      isProgress: true,
      rows: 3,
      texts: [
        ['事業名', '・川を清掃した。'],
        ['事業名', '・花を植えた。'],
      ],
    },
    {
      headings: ['氏名', '所属'],
      roles: ['other', 'department'],
      isProgress: false,
      rows: 1,
      texts: [['氏名', '自治会']],
    },
  ]);
});
