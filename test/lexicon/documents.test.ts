import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { titleYear } from '../../src/lexicon/title-year.js';
import { normaliseString } from '../../src/text/normalise.js';

const lexicon = createLexicon();
const { documents } = lexicon;

/** The plan's name and the year of a line that is a title; null for other lines. */
function read(line: string) {
  const text = normaliseString(line);
  return documents.isTitle(text) ? [documents.planName(text), titleYear(text, lexicon)] : null;
}

describe('titles of documents', () => {
  it.each([
    ['第4次読書活動推進計画 令和4年度実績報告', '第4次読書活動推進計画', 2022],
    ['第4次読書活動推進計画 令和5年度実施状況', '第4次読書活動推進計画', 2023],
    ['第2次人権プラン 令和元年度実施状況報告書', '第2次人権プラン', 2019],
    [
      '第6次あおば市総合計画 後期基本計画 進捗管理表（令和5年度実績）',
      '第6次あおば市総合計画後期基本計画',
      2023,
    ],
    ['防災計画 進捗状況（令和5年度）', '防災計画', 2023],
    ['防災計画 進捗管理シート', '防災計画', null],
    ['防災計画 調査票', '防災計画', null],
    ['防災計画 一覧表（R5年度末）', '防災計画', 2023],
    ['防災計画 進捗', '防災計画', null],
    ['令和4年度　公園施設マネジメント計画進捗', '公園施設マネジメント計画', 2022],
    ['令和4年度における防災計画の進捗状況', '防災計画', 2022],
    ['令和5年度版 防災計画 進捗管理', '防災計画', 2023],
    ['【資料2】防災計画 令和4年度の取組状況', '防災計画', 2022],
    ['防災計画（令和3～7年度）令和5年度進捗状況報告書', '防災計画', 2023],
    ['防災計画（令和3～7年度）進捗状況報告書', '防災計画', null],
    ['防災計画 2023年度 点検・評価結果', '防災計画', 2023],
    ['防災計画 R4実績', '防災計画', 2022],
    ['「防災計画」の進捗状況について', '防災計画', null],
    ['防災計画（第2期）検証シート', '防災計画(第2期)', null],
    ['情報化推進方針 令和5年度 実績', '情報化推進方針', 2023],
    ['行財政改革 令和4年度取組状況', '行財政改革', 2022],
    ['防災2030計画 進捗状況', '防災2030計画', null],
    ['こども・若者計画 量の見込みと実績', 'こども・若者計画', null],
  ])('reads %s', (line, name, year) => {
    expect(read(line)).toEqual([name, year]);
  });

  it.each(['本計画の実績', '防災計画の推進体制', '市政の評価', '基本方針', '計画 令和5年度', '年間計画表'])(
    'takes %s for no title',
    (line) => {
      expect(read(line)).toBeNull();
    },
  );

  it('takes no long time for a title that repeats itself', () => {
    const line = `防災計画${'令和5年度5年度'.repeat(8)}など`;
    const start = performance.now();
    expect(read(line)).toBeNull();
    expect(performance.now() - start).toBeLessThan(200);
  });
});
