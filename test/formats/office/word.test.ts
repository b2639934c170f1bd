import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../../helpers.js';
import { docx } from './packages.js';
import { blocksOf, read, sample, tablesOf } from './read.js';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const cell = (text: string, properties = '') => tc(p(run(text)), properties);
const tr = (content: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;
const tbl = (rows: string, widths: readonly number[] = []) =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

const document = (body: string, parts = {}) => read('a.docx', docx(body, parts));
const shown = async (body: string, parts = {}) => blocksOf((await document(body, parts)).blocks);
const cells = async (rows: string, widths: readonly number[] = []) =>
  tablesOf(await document(tbl(rows, widths)))[0];

describe('a Word document', () => {
  it('gives the cells of t1.docx', async () => {
    const { t1 } = JSON.parse(new TextDecoder().decode(sample('t1.cells.json')));
    const expected = t1.map((row: { t: string; rs: number; cs: number }[]) =>
      row.map(({ t, rs, cs }) => (rs * cs > 1 ? `${t} ${rs}×${cs}` : t)),
    );
    const reading = await read('t1.docx', sample('t1.docx'));
    expect(blocksOf(reading.blocks)).toEqual(['# 進捗状況一覧表', expected]);
  });

  it('is read as Word shows it, whatever it holds', async () => {
    const reading = await read('hard.docx', sample('hard.docx'));
    expect(blocksOf(reading.blocks)).toEqual([
      '# 進捗状況一覧表',
      '平成29年6月\t総務課',
      [
        ['施策 2×1', '具体的な事業 2×1', '実績 1×2'],
        ['H28', 'H29'],
        ['協働 2×1', '①委員会の開催', '報告書を\n・作成した（平成28年度）', '○'],
        ['②登録制度\nの研究', '未実施', '髙﨑地区\n二行目'],
        ['', '公表 1×2', '入れ子'],
      ],
      '第一条第一条\n第二条次の項\nア）あの項\nイ）いの項\nテキストボックス\n✓済-終',
    ]);
    expect(reading.transcript.omitted).toEqual([
      { place: '表1', what: 'deleted-text' },
      { place: '表1 3行3列', what: 'deleted-text' },
      { place: '表1 5行2列', what: 'hidden-text' },
    ]);
  });

  it('is a transcript of its paragraphs and cells, each with its place', async () => {
    const { transcript } = await document(
      p(run('計画')) +
        p('') +
        p(run('本文')) +
        tbl(tr(cell('甲') + cell('乙')) + tr(cell('丙') + cell('丁'))),
    );
    expect(transcript).toMatchObject({
      text: '計画\n本文\n甲\t乙\n丙\t丁\n',
      medium: 'word',
      encoding: null,
    });
    const placeOf = (word: string) =>
      transcript.addresses.addressOf(transcript.text.indexOf(word), transcript.text.indexOf(word) + 1).place;
    expect(['計', '本', '甲', '丁'].map(placeOf)).toEqual(['段落1', '段落3', '表1 1行1列', '表1 2行2列']);
  });

  it('gives a record its place', async () => {
    const { records, document: info } = await extractSoundly(sample('t1.docx'), { file: 't1.docx' });
    expect(records[0]?.source.place).toBe('表1 3行4列');
    expect(info.medium).toBe('word');
  });
});

describe('the text of a paragraph', () => {
  it('has not what is struck out beside what takes its place', async () => {
    const reading = await document(
      p(`${run('180', '<w:strike/>')}${run('195灯')}${run('を予定', '<w:dstrike/>')}`),
    );
    expect(blocksOf(reading.blocks)).toEqual(['195灯']);
    expect(reading.transcript.omitted).toEqual([{ place: '段落1', what: 'deleted-text' }]);
    const kept = run('甲', '<w:strike w:val="0"/>');
    expect(blocksOf((await document(p(kept))).blocks)).toEqual(['甲']);
  });

  it('has not what a style strikes out, or the style that it is based on', async () => {
    const style = (id: string, inside: string) =>
      `<w:style w:type="character" w:styleId="${id}">${inside}</w:style>`;
    const styles =
      style('struck', '<w:rPr><w:strike/></w:rPr>') +
      style('twice', '<w:rPr><w:dstrike/></w:rPr>') +
      style('based', '<w:basedOn w:val="struck"/><w:rPr><w:b/></w:rPr>') +
      style('again', '<w:basedOn w:val="based"/><w:rPr><w:strike w:val="0"/></w:rPr>');
    const shownIn = async (properties: string) =>
      blocksOf((await document(p(run('甲') + run('乙', properties)), { styles })).blocks);
    for (const id of ['struck', 'twice', 'based'])
      expect([id, await shownIn(`<w:rStyle w:val="${id}"/>`)]).toEqual([id, ['甲']]);
    for (const id of ['again', 'unknown'])
      expect([id, await shownIn(`<w:rStyle w:val="${id}"/>`)]).toEqual([id, ['甲乙']]);
    expect(await shownIn('<w:rStyle w:val="based"/><w:strike w:val="0"/>')).toEqual(['甲乙']);
  });

  it('has what was inserted and not what was deleted or moved away', async () => {
    const body = p(
      `${run('甲')}<w:del>${run('乙').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('丙')}</w:ins><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo>`,
    );
    const reading = await document(body);
    expect(blocksOf(reading.blocks)).toEqual(['甲丙戊']);
    expect(reading.transcript.omitted).toEqual([{ place: '段落1', what: 'deleted-text' }]);
  });

  it('has no hidden text, hidden by itself or by its style', async () => {
    const styles = '<w:style w:type="character" w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      run('甲', '<w:vanish/>') + run('乙', '<w:rStyle w:val="x"/>') + run('丙', '<w:vanish w:val="0"/>'),
    );
    const reading = await document(body, { styles });
    expect(blocksOf(reading.blocks)).toEqual(['丙']);
    expect(reading.transcript.omitted).toEqual([{ place: '段落1', what: 'hidden-text' }]);
  });

  it('shows what fields came to, not how they are worked out', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>';
    expect(
      await shown(p(`${field}${run('平成29年')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`)),
    ).toEqual(['平成29年3']);
  });

  it('keeps links, signs of symbol fonts and line breaks', async () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:br/><w:tab/></w:r>';
    expect(await shown(p(`<w:hyperlink>${run('市')}</w:hyperlink>${sign}${run('末')}`))).toEqual(['市●\n末']);
  });

  it('shows letters of symbol fonts as the signs that they look like, and keeps other private ones', async () => {
    const symbols = run('\uf06e\uf0fcA', '<w:rFonts w:ascii="Wingdings"/>');
    const reading = await document(p(symbols + run('\ue000田')));
    expect(blocksOf(reading.blocks)).toEqual(['■✓A\ue000田']);
    expect(reading.findings).toMatchObject([
      { rule: 'private-use-letter', range: [3, 4], values: { found: 'U+E000', count: '1' } },
    ]);
  });

  it('comes before what stands in a text box at it', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><x:txbxContent xmlns:x="urn:x">${p(run('箱'))}</x:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('箱'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { blocks, transcript } = await document(p(run('本文') + box));
    expect(blocksOf(blocks)).toEqual(['本文\n箱']);
    expect(transcript.addresses.addressOf(3, 4).place).toBe('段落1');
  });

  it('has its footnotes at the end of the document', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(run('見込みを含む'))}</w:footnote>`;
    const reading = await document(
      p(`${run('実績')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p(run('以上')),
      { footnotes },
    );
    expect(blocksOf(reading.blocks)).toEqual(['実績\n以上\n見込みを含む']);
    expect(reading.transcript.addresses.addressOf(6, 7).place).toBe('脚注1');
  });

  it('names pictures', async () => {
    const picture = '<w:r><w:drawing><pic:pic xmlns:pic="urn:p"/></w:drawing></w:r>';
    expect((await document(p(run('図')) + p(picture))).transcript.omitted).toEqual([
      { place: '段落2', what: 'picture' },
    ]);
  });
});

describe('headings', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

  it('are told by their styles and outline levels', async () => {
    const styles =
      style('a1', 'heading 2') + style('a2', '独自', '<w:basedOn w:val="a1"/>') + style('a3', 'Title');
    const body =
      p(run('甲'), '<w:pStyle w:val="a3"/>') +
      p(run('乙'), '<w:pStyle w:val="a2"/>') +
      p(run('丙'), '<w:outlineLvl w:val="2"/>') +
      p(run('丁'), '<w:outlineLvl w:val="9"/>');
    expect(await shown(body, { styles })).toEqual(['# 甲', '## 乙', '### 丙', '丁']);
  });
});

describe('automatic numbering', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const list = (id: number, ...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const item = (text: string, id: number, depth = 0) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
  const numbered = (format: string, text: string, count: number) =>
    shown(Array.from({ length: count }, () => item('項', 1)).join(''), {
      numbering: list(1, level(0, format, text)),
    });

  it.each([
    ['decimalEnclosedCircle', '%1', '①項\n②項'],
    ['decimal', '(%1)', '(1)項\n(2)項'],
    ['decimal', '%1', '1 項\n2 項'],
    ['decimalFullWidth', '（%1）', '（１）項\n（２）項'],
    ['aiueoFullWidth', '%1', 'ア項\nイ項'],
    ['irohaFullWidth', '%1．', 'イ．項\nロ．項'],
    ['japaneseCounting', '第%1条', '第一条項\n第二条項'],
    ['decimalZero', '%1.', '01.項\n02.項'],
    ['upperLetter', '%1.', 'A.項\nB.項'],
    ['lowerRoman', '%1)', 'i)項\nii)項'],
    ['ideographTraditional', '%1', '甲項\n乙項'],
    ['bullet', '・', '・項\n・項'],
    ['none', '', '項\n項'],
  ])('%s as %s', async (format, text, expected) =>
    expect(await numbered(format, text, 2)).toEqual([expected]),
  );

  it.each([
    [10, '第十'],
    [11, '第十一'],
    [20, '第二十'],
    [101, '第百一'],
  ])('counts to %i', async (count, expected) => {
    const [text] = await numbered('japaneseCounting', '第%1', count);
    expect(String(text).split('\n').at(-1)).toBe(`${expected}項`);
  });

  it('begins deeper levels anew and names the ones above', async () => {
    const numbering = list(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1-%2'));
    const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1) + item('丁', 1) + item('戊', 1, 1);
    expect(await shown(body, { numbering })).toEqual(['1 甲\n1-1 乙\n1-2 丙\n2 丁\n2-1 戊']);
  });

  it('goes on behind a table, and anew where it is told so', async () => {
    const numbering = `${list(1, level(0, 'decimalEnclosedCircle', '%1'))}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = tbl(tr(tc(item('甲', 1)) + cell('課'))) + item('乙', 1) + item('丙', 2) + item('丁', 2);
    expect(await shown(body, { numbering })).toEqual([[['①甲', '課']], '②乙\n①丙\n②丁']);
  });

  it('comes of a style too, and 0 takes a paragraph out of it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = list(1, level(0, 'decimalEnclosedCircle', '%1'));
    const inStyle = '<w:pStyle w:val="n"/>';
    const body =
      p(run('甲'), inStyle) +
      p(run('乙'), `${inStyle}<w:numPr><w:numId w:val="0"/></w:numPr>`) +
      p(run('丙'), inStyle);
    expect(await shown(body, { styles, numbering })).toEqual(['①甲\n乙\n②丙']);
  });

  it('shows bullets of symbol fonts as bullets', async () => {
    const fonts = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>';
    expect(await shown(item('項', 1), { numbering: list(1, level(0, 'bullet', '\uf0b7', fonts)) })).toEqual([
      '・項',
    ]);
  });
});

describe('a table', () => {
  const BEGINS = '<w:vMerge w:val="restart"/>';
  const GOES_ON = '<w:vMerge/>';
  const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

  it('has cells over several rows and columns', async () => {
    const rows =
      tr(cell('甲', BEGINS) + cell('乙', wide(2))) +
      tr(cell('', GOES_ON) + cell('丙') + cell('丁')) +
      tr(cell('', GOES_ON) + cell('戊') + cell('己'));
    expect(await cells(rows)).toEqual([
      ['甲 3×1', '乙 1×2'],
      ['丙', '丁'],
      ['戊', '己'],
    ]);
  });

  it('begins further to the right in some rows', async () => {
    const rows =
      tr(cell('甲') + cell('乙') + cell('丙')) + tr(cell('丁', wide(1)), '<w:gridBefore w:val="2"/>');
    expect(await cells(rows)).toEqual([
      ['甲', '乙', '丙'],
      [' 1×2', '丁'],
    ]);
  });

  it('has no columns where its lines hardly miss each other', async () => {
    const rows = tr(cell('甲', wide(2)) + cell('乙')) + tr(cell('丙') + cell('丁', wide(2)));
    expect(await cells(rows, [2000, 40, 3000])).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    expect(await cells(rows, [2000, 900, 3000])).toEqual([
      ['甲 1×2', '乙'],
      ['丙', '丁 1×2'],
    ]);
  });

  it('leaves deleted and hidden rows out and names them', async () => {
    const rows =
      tr(cell('甲') + cell('乙')) +
      tr(cell('丙') + cell('丁'), '<w:del/>') +
      tr(cell('戊') + cell('己'), '<w:hidden/>');
    const reading = await document(tbl(rows));
    expect(tablesOf(reading)).toEqual([[['甲', '乙']]]);
    expect(reading.transcript.omitted).toEqual([
      { place: '表1', what: 'hidden-row' },
      { place: '表1', what: 'deleted-text' },
    ]);
  });

  it('within a cell is part of its text', async () => {
    const inner = tbl(tr(cell('丙') + cell('丁')));
    expect(await cells(tr(cell('①広報の充実と発信') + tc(p(run('表のとおり実施した')) + inner)))).toEqual([
      ['①広報の充実と発信', '表のとおり実施した\n丙\n丁'],
    ]);
  });

  it('that only lays out another one is not there', async () => {
    const inner = tbl(tr(cell('甲') + cell('乙')) + tr(cell('丙') + cell('丁')));
    expect(await shown(tbl(tr(tc(inner + p('')))))).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
  });
});
