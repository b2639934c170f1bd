import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

async function rulesOf(...lines: readonly string[]): Promise<string[]> {
  const { messages } = await extractSoundly(`みどり計画 進捗状況,,,\n${lines.join('\n')}\n`, {
    file: 'a.csv',
  });
  return messages.flatMap(({ rule, line }) =>
    ['item-title-missing', 'department-doubtful'].includes(rule) ? [`${line} ${rule}`] : [],
  );
}

const HEAD = 'No.,事業名,担当課,実施状況';
const FIRST = '1,花壇の整備,公園課,・花壇を整備した。';
const LAST = '3,水路の清掃,河川課,・水路を清掃した。';

describe('a row that names no item', () => {
  it('is told of where its number is another than that of the item above', async () => {
    expect(await rulesOf(HEAD, FIRST, '2,,図書館,・読み聞かせを行った。', LAST)).toEqual([
      '4 item-title-missing',
    ]);
  });

  it('is told of where no item stands above', async () => {
    expect(await rulesOf(HEAD, ',,図書館,・読み聞かせを行った。', LAST)).toEqual(['3 item-title-missing']);
  });

  it('goes on with the item above where it has no number', async () => {
    expect(await rulesOf(HEAD, FIRST, ',,,・苗を配った。', ',,図書館,・絵本を飾った。', LAST)).toEqual([]);
  });
});

describe('a cell of departments', () => {
  it('is told of where it holds what was done', async () => {
    expect(await rulesOf(HEAD, FIRST, '2,読み聞かせ,絵本を選んだので会を開いた。,・会の開催', LAST)).toEqual([
      '4 department-doubtful',
    ]);
    expect(await rulesOf(HEAD, FIRST, '2,読み聞かせ,・絵本の購入,・会の開催', LAST)).toEqual([
      '4 department-doubtful',
    ]);
  });

  it.each(['秘書広報', '・図書館\u3000・公民館', '各課', '社会福祉協議会、市', '第2調理場', '―'])(
    'is not where it is 「%s」',
    async (name) => {
      expect(await rulesOf(HEAD, FIRST, `2,読み聞かせ,${name},・会の開催`, LAST)).toEqual([]);
    },
  );
});
