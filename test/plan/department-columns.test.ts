import { describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { extractSoundly } from '../helpers.js';

const tabs = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  extractSoundly([['事業名', ...headings, '実施内容'], ...rows].map((row) => row.join('\t')).join('\n'), {
    file: 'a.tsv',
  });

const inCharge = ({ items }: ProgressDocument) =>
  items.map(({ departments, departments_basis }) => [departments.join(' '), departments_basis]);

const messages = (document: ProgressDocument, rule: string) =>
  document.messages.filter((message) => message.rule === rule).map(({ line }) => line);

describe('columns of departments from broad to narrow', () => {
  it.each([
    ['部', '課', '係'],
    ['部局名', '課名', '係名'],
    ['部局', '課室名', '係'],
    ['担当部', '担当課', '担当係'],
    ['担当部局名', '担当課等', '担当係名'],
  ])('are one name: %s, %s, %s', async (...headings) => {
    const document = await tabs(headings, ['①旗', '市民部', '市民課', '戸籍係', '・旗の掲揚']);
    expect(inCharge(document)).toEqual([['市民部市民課戸籍係', 'stated']]);
  });

  it('are one name by the lower of two heading rows', async () => {
    const html =
      '<table><tr><th rowspan="2">事業名</th><th colspan="2">担当課</th><th rowspan="2">実施内容</th></tr>' +
      '<tr><th>部</th><th>課</th></tr><tr><td>①旗</td><td>市民部</td><td>市民課</td><td>・旗の掲揚</td></tr></table>';
    expect(inCharge(await extractSoundly(html, { file: 'a.html' }))).toEqual([['市民部市民課', 'stated']]);
  });

  it('are read once where a cell reaches over two columns as their heading does', async () => {
    const html =
      '<table><tr><th>事業名</th><th colspan="2">担当課</th><th>実施内容</th></tr>' +
      '<tr><td>①旗</td><td colspan="2">総務課</td><td>・旗の掲揚</td></tr>' +
      '<tr><td>②歌</td><td>市民課</td><td>広報課</td><td>・歌の募集</td></tr>' +
      '<tr><td>③花</td><td colspan="2"></td><td>・花の植え替え</td></tr></table>';
    const { items } = await extractSoundly(html, { file: 'a.html' });
    expect(items.map(({ departments }) => departments)).toEqual([
      ['総務課'],
      ['市民課', '広報課'],
      ['市民課', '広報課'],
    ]);
  });

  it.each([
    [
      ['担当課', '関係課'],
      ['市民課', '総務課'],
    ],
    [
      ['課', '部'],
      ['市民課', '市民部'],
    ],
    [
      ['担当部署', '課'],
      ['窓口', '市民課'],
    ],
  ])('are several names where they do not narrow: %j', async (headings, cells) => {
    const document = await tabs(headings, ['①旗', ...cells, '・旗の掲揚']);
    expect(document.items[0]?.departments).toEqual(cells);
  });

  it('begin anew with each broad one', async () => {
    const document = await tabs(
      ['担当部', '担当課', '所管部', '所管課'],
      ['①旗', '市民部', '市民課', '総務部', '総務課', '・旗の掲揚'],
    );
    expect(inCharge(document)).toEqual([['市民部市民課 総務部総務課', 'stated']]);
  });

  it('fill down what is blank or the same, each part by itself', async () => {
    const document = await tabs(
      ['部', '課'],
      ['①旗', '市民部', '市民課', '・旗の掲揚'],
      ['②花', '', '保険課', '・花の植栽'],
      ['③歌', '', '', '・歌の募集'],
      ['④踊', '〃', '〃', '・踊の披露'],
      ['⑤標語', '総務部', '', '・標語の募集'],
      ['⑥劇', '', '広報課', '・劇の上演'],
      ['⑦絵', '総務部', '', '・絵の展示'],
      ['⑧詩', '市民部', '〃', '・詩の朗読'],
      ['⑨句', '', '-', '・句の募集'],
    );
    expect(inCharge(document)).toEqual([
      ['市民部市民課', 'stated'],
      ['市民部保険課', 'stated'],
      ['市民部保険課', 'filled_down'],
      ['市民部保険課', 'filled_down'],
      ['総務部', 'stated'],
      ['総務部広報課', 'stated'],
      ['総務部広報課', 'filled_down'],
      ['市民部広報課', 'filled_down'],
      ['市民部', 'stated'],
    ]);
    expect(messages(document, 'department-filled-down')).toEqual([4, 5, 8, 9]);
  });

  it('fill down a broad one that stands once beside several rows', async () => {
    const row = (title: string, ...cells: string[]) =>
      `<tr><td>${title}</td>${cells.join('')}<td>・掲揚</td></tr>`;
    const document = await extractSoundly(
      `<table><tr><th>事業名</th><th>部</th><th>課</th><th>実施内容</th></tr>${row('①旗', '<td rowspan="3">市民部</td>', '<td>市民課</td>')}${row('②花', '<td rowspan="2">保険課</td>')}${row('③歌')}${row('④踊', '<td colspan="2">議会事務局</td>')}</table>`,
      { file: 'a.html' },
    );
    expect(inCharge(document)).toEqual([
      ['市民部市民課', 'stated'],
      ['市民部保険課', 'stated'],
      ['市民部保険課', 'filled_down'],
      ['議会事務局', 'stated'],
    ]);
  });

  it('give several narrow names their broad one, and pair as many of each', async () => {
    const document = await tabs(
      ['部', '課'],
      ['①旗', '市民部', '市民課、保険課', '・旗の掲揚'],
      ['②花', '市民部、総務部', '市民課、総務課', '・花の植栽'],
      ['③歌', '市民部、総務部', '市民課、保険課、総務課', '・歌の募集'],
      ['④踊', '市民部', '市民部市民課、保険課', '・踊の披露'],
      ['⑤劇', '市民部', '各課', '・劇の上演【環境課】'],
    );
    expect(inCharge(document).map(([names]) => names)).toEqual([
      '市民部市民課 市民部保険課',
      '市民部市民課 総務部総務課',
      '市民部 総務部 市民課 保険課 総務課',
      '市民部市民課 市民部保険課',
      '市民部各課',
    ]);
    expect(messages(document, 'department-not-in-charge')).toEqual([]);
  });

  it('leave columns of codes alone', async () => {
    const document = await tabs(
      ['部コード', '部名', '課コード', '課名', '課(番号)'],
      ['①旗', '10', '市民部', '1012', '市民課', 'A-7', '・旗の掲揚'],
      ['②花', '', '', '1013', '保険課', 'A-8', '・花の植栽'],
    );
    expect(inCharge(document)).toEqual([
      ['市民部市民課', 'stated'],
      ['市民部保険課', 'stated'],
    ]);
    expect(document.items.map(({ columns }) => ({ ...columns }))).toEqual([
      { 部コード: '10', 課コード: '1012', '課(番号)': 'A-7' },
      { 部コード: '', 課コード: '1013', '課(番号)': 'A-8' },
    ]);
  });

  it('go on in a row without a title of its own', async () => {
    const document = await tabs(
      ['部', '課'],
      ['①旗', '市民部', '市民課', '・旗の掲揚'],
      ['', '', '保険課', '・旗の洗濯'],
      ['', '総務部', '総務課', '・旗の購入'],
      ['', '', '財政課', '・旗の保管'],
      ['', '', '', '・旗の寄付'],
    );
    expect(document.items.map(({ departments }) => departments)).toEqual([
      ['市民部市民課', '市民部保険課', '総務部総務課', '総務部財政課'],
    ]);
  });

  it('are in charge under the name that an entry gives the department', async () => {
    const rule = async (tag: string) =>
      messages(
        await tabs(['部', '課', '係'], ['①旗', '市民部', '市民課', '戸籍係', `・旗の掲揚【${tag}】`]),
        'department-not-in-charge',
      ).length;
    for (const tag of ['戸籍係', '市民課戸籍係', '市民部市民課戸籍係', '市民課', '市民部市民課', '市民部'])
      expect(await rule(tag), tag).toBe(0);
    for (const tag of ['総務課', '市民部総務課', '福祉部市民課', '税務係'])
      expect(await rule(tag), tag).toBe(1);
    const short = await tabs(
      ['部', '課'],
      ['①旗', '市民部', '市民課', '・旗の掲揚【市民課】・花の植栽【市民部保険課】'],
    );
    expect(messages(short, 'department-not-in-charge')).toEqual([2]);
  });
});

describe('a column of who did something, beside one of who is in charge,', () => {
  const told = (document: ProgressDocument) =>
    document.records.map(({ activity, departments, departments_basis: basis }) => [
      activity,
      departments.join(' '),
      basis,
    ]);

  it.each(['実施した部署', '実施課', '実施担当課'])(
    'says it of the records of its row: %s',
    async (doing) => {
      const document = await tabs(
        ['担当課', doing],
        ['①旗', '総務課、市民課', '市民課', '・旗の掲揚'],
        ['①旗', '総務課、市民課', '総務課', '・旗の購入'],
        ['②歌', '広報課', '', '・歌の募集'],
      );
      expect(inCharge(document)).toEqual([
        ['総務課 市民課', 'stated'],
        ['広報課', 'stated'],
      ]);
      expect(told(document)).toEqual([
        ['旗の掲揚', '市民課', 'row'],
        ['旗の購入', '総務課', 'row'],
        ['歌の募集', '', 'none'],
      ]);
      expect(document.coverage.unclaimed).toBe(0);
    },
  );

  it('holds rows of one item together that tell the same of another year or department', async () => {
    const document = await tabs(
      ['担当課', '実施課', '実施年度'],
      ['①旗', '総務課、市民課', '市民課', '2014', '・旗の掲揚(8か所)'],
      ['①旗', '総務課、市民課', '市民課', '2015;2017', '・旗の掲揚(8か所)'],
      ['①旗', '総務課、市民課', '総務課', '平成27年度', '・旗の掲揚(8か所)'],
    );
    expect(document.items).toHaveLength(1);
    expect(document.records.map(({ fiscal_years }) => fiscal_years)).toEqual([[2014], [2015, 2017], [2015]]);
  });

  it('is of who is in charge where there is no other', async () => {
    const document = await tabs(['実施課'], ['①旗', '総務課', '・旗の掲揚']);
    expect(inCharge(document)).toEqual([['総務課', 'stated']]);
    expect(told(document)).toEqual([['旗の掲揚', '', 'none']]);
  });
});
