import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { extract } from '../../src/pipeline.js';
import { asNormal, normaliseString } from '../../src/text/normalise.js';

describe('the state that a sentence tells of', () => {
  it.each([
    ['駅前広場の改修予定', 'planned'],
    ['駅前広場の改修を予定している', 'planned'],
    ['橋梁の点検が完了', 'completed'],
    ['改修工事が終了した', 'completed'],
    ['花火大会を廃止', 'discontinued'],
    ['使用料を廃止した。', 'discontinued'],
    ['説明会を実施しなかった', 'not_implemented'],
    ['説明会を開催していない', 'not_implemented'],
    ['計画期間終了後の見直し', null],
    ['予定表の作成', null],
    ['なし(会場が未定)', 'not_implemented'],
    ['特になし (来年度に再開)', 'not_implemented'],
    ['該当なし(対象の施設を廃止)', 'not_applicable'],
    ['実施(雨天のため中止)', 'discontinued'],
    ['実施(3回)', null],
    ['なしの木(3本)の植樹', null],
  ])('%s: %s', (text, status) => expect(createLexicon().statuses.ofActivity(asNormal(text))).toBe(status));
});

it.each([
  ['着手前', 'not_implemented'],
  ['実施前', 'not_implemented'],
  ['開始前の打合せを開いた', null],
])('%s is the state %s where it stands alone', (text, status) =>
  expect(createLexicon().statuses.stated(asNormal(text))).toBe(status),
);

describe('the predicate of a sentence', () => {
  it.each([
    ['収穫祭は荒天により中止となった。', 'discontinued'],
    ['収穫祭は主催者の都合により中止とした。', 'discontinued'],
    ['夜間窓口を休止している。', 'discontinued'],
    ['植樹の会の開催を見合わせた', 'discontinued'],
    ['翌年度に延期', 'discontinued'],
    ['用水路の清掃(水量が少なく、実施なし)', 'not_implemented'],
    ['助成金の支給実績なし。', 'not_implemented'],
    ['懇話会は開催なし。', 'not_implemented'],
    ['苗の確保:実施せず(苗が入荷しなかったため)', 'not_implemented'],
    ['発注には至っていない。', 'not_implemented'],
    ['講師が見つからず、開催できませんでした。', 'not_implemented'],
    ['募集を行ったが、応募がなく開催できなかった。', 'not_implemented'],
    ['該当する団体はなかった。', 'not_applicable'],
    ['来年度に実施予定', 'planned'],
    ['体制を充実していく。', 'planned'],
    ['研究会での検討を踏まえ、導入を検討している。', 'considering'],
    ['関係課と協議中', 'considering'],
    ['調査票を集計中である。', 'in_progress'],
    ['設置する場所を選定中', 'in_progress'],
    ['入居者の募集中', 'in_progress'],
    ['歩道橋の架設中である。', 'in_progress'],
    ['夏季の期間中', null],
    ['児童の在学中', null],
    ['相談は年度中', null],
    ['人手が足りず手をつけられなかった。', 'not_implemented'],
    ['用水路の改修は手つかずのまま', 'not_implemented'],
    ['調査にはまだ手がついていない', 'not_implemented'],
    ['調整がつかず、工事を始められなかった', 'not_implemented'],
    ['会議で気をつけた', null],
    ['手つかずの自然', null],
    ['一部の地区で実施できなかった。', 'in_progress'],
    ['令和4年度で事業終了。', 'completed'],
    ['導入の方法を検討した。', null],
    ['跡地の利用の検討、所有者との交渉', null],
    ['ガスの使用開始・中止に伴う立会い', null],
    ['給水の開始、中止', null],
    ['中止していた朝市を再開した。', null],
    ['予定していたが雨のため、屋内で開催した。', null],
    ['未実施校への働きかけを行った。', null],
    ['支障なし', null],
    ['点検の結果、異常は認められなかった。', null],
    ['会議は書面開催に変更', null],
    ['目標40人に対し12人であった。', null],
    ['0件', null],
    ['規模を縮小して実施', null],
    ['開票の事務(無投票につき、投票は実施せず)', null],
    ['講座を開催した(1回中止)。', null],
    ['講座の開催(来年度も実施予定)', null],
  ])('%s: %s', (text, status) =>
    expect(createLexicon().statuses.ofActivity(normaliseString(text))).toBe(status),
  );

  it.each([
    ['受付を行った。相談に応じた。新しい会員は獲得できなかった。', null, true],
    ['周知を行ったが、会員を増やすことはできなかった。', 'not_implemented', false],
    ['教室を開催したが、見学は実施できなかった。', null, true],
    ['会議を開催した。次回は内容を見直す予定である。', null, false],
    ['開催に向けて準備した。しかし、大雪により中止となった。', 'discontinued', false],
    ['分室2か所を廃止した。', null, true],
    ['18件を点検し、4件を廃止した', null, true],
    ['申請なし', null, true],
    ['冊子を届けられなかった。', null, true],
    ['点検の結果、異常は認められなかった。', null, false],
    ['被害は見られませんでした。', null, false],
    ['冊子を配布した。', null, false],
  ])('%s: %s, in doubt: %s', (text, status, isDoubtful) =>
    expect(createLexicon().statuses.read(normaliseString(text))).toEqual({ status, isDoubtful }),
  );
});

describe('a column of states', () => {
  it.each([
    ['marks', '○', '×'],
    ['words', '実施済', '未実施'],
    ['both', '○', '未実施'],
  ])('tells of its row by %s', async (_, done, undone) => {
    const { records, items } = await extract(
      `具体的な事業\t担当課\t実施したこと\t進捗\n①広報\t総務課\t・冊子の配布\t${done}\n②窓口\t総務課\t・窓口の設置\t${undone}\n`,
    );
    expect(records.map(({ status, status_basis }) => [status, status_basis])).toEqual([
      ['implemented', 'column'],
      ['not_implemented', 'column'],
    ]);
    expect(items.map(({ columns }) => columns)).toEqual([{ 進捗: done }, { 進捗: undone }]);
  });
});
