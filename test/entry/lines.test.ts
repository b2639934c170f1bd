import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const HEAD = 'No.,事業名,担当課,実施状況';

/** Reads cells of results, one item each, as a spreadsheet saves them. */
async function read(cells: readonly string[], departments = '総務課') {
  const rows = cells.map((cell, index) => `${index + 1},事業${index + 1},${departments},"${cell}"`);
  return extractSoundly([HEAD, ...rows, ''].join('\n'), { file: 'a.csv' });
}

async function activitiesOf(cell: string, ...others: string[]): Promise<string[]> {
  const { records } = await read([cell, ...others]);
  return records.filter(({ item_title }) => item_title === '事業1').map(({ activity }) => activity);
}

const rulesOf = (document: Awaited<ReturnType<typeof read>>) => document.messages.map(({ rule }) => rule);

describe('lines without bullets', () => {
  it.each([
    ['nouns that end a phrase', '除雪機の点検\n除雪業務の委託', ['除雪機の点検', '除雪業務の委託']],
    ['short ones', '測量設計\n用地買収の交渉', ['測量設計', '用地買収の交渉']],
    [
      'sentences',
      '冊子を配布した。\n窓口を設けた。\n会員は増やせなかった。',
      ['冊子を配布した。', '窓口を設けた。', '会員は増やせなかった。'],
    ],
    ['captions', '受付：12件\n調停：3件', ['受付:12件', '調停:3件']],
    ['indented ones', '　機器の保守、更新\n　利用者の登録', ['機器の保守、更新', '利用者の登録']],
    [
      'a bracket at the end',
      '講習会の開催（春、秋）\n指導員の派遣',
      ['講習会の開催(春、秋)', '指導員の派遣'],
    ],
    [
      'words in hiragana behind an end',
      '総会の開催（町内）\nつどいの広場の運営',
      ['総会の開催(町内)', 'つどいの広場の運営'],
    ],
  ])('are entries where they are %s', async (_, cell, expected) => {
    expect(await activitiesOf(cell)).toEqual(expected);
  });

  it.each([
    ['a comma', '現地を確認し、\n補修を委託した。', ['現地を確認し、補修を委託した。']],
    ['a particle', '冊子を小学校の\n児童に配布した。', ['冊子を小学校の児童に配布した。']],
    ['a stem', '関係団体と連携し\nて開催した。', ['関係団体と連携して開催した。']],
    [
      'half a word in katakana',
      '町内会館でパソ\nコン教室を開催した。',
      ['町内会館でパソコン教室を開催した。'],
    ],
    ['the vowel of the line below', '会場でソ\nーラー発電を展示', ['会場でソーラー発電を展示']],
    ['an open bracket', '講座の開催（初級、中級、実施\n上級）', ['講座の開催(初級、中級、実施上級)']],
  ])('go on behind %s', async (_, cell, expected) => {
    expect(await activitiesOf(cell)).toEqual(expected);
  });

  it('are wrapped where those of their column end at its edge within phrases', async () => {
    const cell = '市民活動団体の交流会を開催し、活動発表と展示の実施\n会場の設営を支援した。';
    const wrapped =
      '公民館で活動する団体の一覧を作成し、広報紙に掲載す\nるとともに、市のホームページで公開した。';
    expect(await activitiesOf(cell, wrapped)).toEqual([cell.replace('\n', '')]);
    expect(await activitiesOf(cell)).toHaveLength(2);
  });

  it('stay one entry and are told of where their words leave it open', async () => {
    const document = await read(['地域新聞\n回覧板']);
    expect(document.records.map(({ activity }) => activity)).toEqual(['地域新聞、回覧板']);
    expect(rulesOf(document)).toContain('entry-lines-unclear');
    expect(
      rulesOf(await read(['除雪機の点検\n除雪業務の委託', '冊子を小学校の\n児童に配布した。'])),
    ).not.toContain('entry-lines-unclear');
  });
});

describe('an entry that goes on for very long', () => {
  const long = '冊子を配り、'.repeat(200);

  it('is cut, and told of', async () => {
    const document = await read([`・${long}\n窓口を設けた。`]);
    expect(document.records.map(({ activity }) => activity.slice(-6))).toEqual([
      '冊子を配り、',
      '口を設けた。',
    ]);
    expect(rulesOf(document)).toContain('entry-cut');
  });

  it('is not told of where the next line begins an entry', async () => {
    expect(rulesOf(await read([`・${long}\n・窓口を設けた。`]))).not.toContain('entry-cut');
  });
});

describe('lines that belong to the one above', () => {
  it.each([
    [
      'in brackets',
      '奨励金の交付先：6団体\n　（継続：４団体、新規：２団体）',
      '奨励金の交付先:6団体(継続:4団体、新規:2団体)',
    ],
    ['a breakdown', '・講習　3回　60人\n　内訳：初級40人、上級20人', '講習3回60人、内訳:初級40人、上級20人'],
    ['an arrow', '申込の受付（毎月）　⇒　抽選\n⇒　使用の許可', '申込の受付(毎月) ⇒抽選⇒使用の許可'],
    [
      'below a heading with a bullet',
      '○水質の調査\n　河川の水質を調べた。',
      '水質の調査、河川の水質を調べた。',
    ],
  ])('are one %s', async (_, cell, expected) => {
    expect(await activitiesOf(cell)).toEqual([expected]);
  });

  it.each([
    [
      'on a line of its own',
      '奨励金を交付した。\n※令和４年度から対象を広げた。',
      '※令和4年度から対象を広げた。',
    ],
    ['behind the text', '植込みの剪定　　　※山手町内会への委託', '※山手町内会への委託'],
  ])('are notes where a footnote stands %s', async (_, cell, note) => {
    const { records, notes, coverage } = await read([cell]);
    expect(records).toHaveLength(1);
    expect(records[0]?.activity).not.toContain('※');
    expect(records[0]?.fiscal_years).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([note]);
    expect(coverage.unclaimed).toBe(0);
  });
});

describe('numbers in front of entries', () => {
  it.each([
    [
      '（１）町民向けの講座を開いた。\n（２）職員の講座を開いた。',
      ['町民向けの講座を開いた。', '職員の講座を開いた。'],
    ],
    ['１．要領を改めた。\n２．要領を配った。', ['要領を改めた。', '要領を配った。']],
    ['1) 点検\n2) 修理', ['点検', '修理']],
    ['ア　総会を開いた。\nイ　会報を出した。', ['総会を開いた。', '会報を出した。']],
    ['ア) 点検\nイ) 修理', ['点検', '修理']],
    ['ア　展示会　イ　講座', ['展示会', '講座']],
    ['1)点検 2)修理', ['点検', '修理']],
    ['⑴ 依頼した。\n⑵ 周知した。', ['依頼した。', '周知した。']],
    ['①受付を設置、②案内、③点検を行った。', ['受付を設置', '案内', '点検を行った。']],
    ['①説明会　　　②見学会　\n③発表会　　　　④展示会', ['説明会', '見学会', '発表会', '展示会']],
    ['①受付\n➁審査\n➂交付', ['受付', '審査', '交付']],
    ['<1>側溝の清掃　12箇所　<2>街路樹の剪定　3路線', ['側溝の清掃12箇所', '街路樹の剪定3路線']],
  ])('part %s', async (cell, expected) => {
    const document = await read([cell]);
    expect(document.records.map(({ activity }) => activity)).toEqual(expected);
    expect(document.coverage.unclaimed).toBe(0);
  });

  it.each([
    ['1.5倍の利用があった。', ['1.5倍の利用があった。']],
    ['(1)の事業を行い、(2)の事業は見送った。', ['(1)の事業を行い、(2)の事業は見送った。']],
    ['①～③の会場で開催した。', ['①～③の会場で開催した。']],
    ['登録は(3)件であった。', ['登録は(3)件であった。']],
  ])('are none in %s', async (cell, expected) => {
    expect(await activitiesOf(cell)).toEqual(expected);
  });
});

describe('bullets', () => {
  it.each([
    [
      'of several kinds',
      '○巡回を行った。\n〇看板を設けた。\n●冊子を配った。',
      ['巡回を行った。', '看板を設けた。', '冊子を配った。'],
    ],
    ['like ◎', '◎講習会を2回開いた。\n◎交流会を1回開いた。', ['講習会を2回開いた。', '交流会を1回開いた。']],
    ['like ‧', '‧窓口の設置\n‧職員の研修', ['窓口の設置', '職員の研修']],
    [
      'behind a bracket',
      '・農業の紹介（展示）・農園の見学会　・講座の開催',
      ['農業の紹介(展示)', '農園の見学会', '講座の開催'],
    ],
    ['with nothing behind them', '・会合を開催した。\n・', ['会合を開催した。']],
    [
      'held apart by a wide gap',
      '・　遊具の点検。　　　　　・　管理者の募集。',
      ['遊具の点検。', '管理者の募集。'],
    ],
  ])('%s', async (_, cell, expected) => {
    const document = await read([cell]);
    expect(document.records.map(({ activity }) => activity)).toEqual(expected);
    expect(document.coverage.unclaimed).toBe(0);
  });

  it('join names behind brackets', async () => {
    expect(await activitiesOf('・中学生（希望者）・保護者向けの講座')).toEqual([
      '中学生(希望者)・保護者向けの講座',
    ]);
  });

  it('are marks with a word for them in brackets', async () => {
    const { records } = await read(['○(計画のとおり)']);
    expect(records).toMatchObject([{ activity_basis: 'item', mark: '○', status: 'implemented' }]);
  });
});

describe('brackets and captions before entries', () => {
  it('are the departments in charge', async () => {
    const { records } = await read(['（税務課）相談を受けた。\n（健康課）教室を開いた。'], '税務課、健康課');
    expect(records.map(({ activity, departments }) => [activity, departments])).toEqual([
      ['相談を受けた。', ['税務課']],
      ['教室を開いた。', ['健康課']],
    ]);
  });

  it('are topics, of which nothing is told', async () => {
    const document = await read(['【農地】\n現地調査の実施\n【山林】\n台帳の更新']);
    expect(document.records.map(({ activity }) => activity)).toEqual([
      '【農地】現地調査の実施',
      '【山林】台帳の更新',
    ]);
    expect(rulesOf(document)).not.toContain('bracket-not-department');
  });

  it('are years', async () => {
    const { records } = await read(['R5：3回開催\nR4：2回開催']);
    expect(records.map(({ activity, fiscal_years }) => [activity, fiscal_years])).toEqual([
      ['3回開催', [2023]],
      ['2回開催', [2022]],
    ]);
  });

  it('are departments whose letters are spread out', async () => {
    const { items } = await read(['点検'], '税 務 課　企 画 課');
    expect(items[0]?.departments).toEqual(['税務課', '企画課']);
  });
});
