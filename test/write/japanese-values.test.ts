import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import { extract } from '../../src/pipeline.js';
import { changesPage } from '../../src/report/changes-page.js';
import * as labels from '../../src/schema/generated/labels.js';
import { changesToCsv } from '../../src/write/changes-csv.js';
import { itemsToCsv, toCsv } from '../../src/write/csv.js';
import { timelinesToCsv } from '../../src/write/timeline-csv.js';

const HEAD = '# 交流計画\n令和1年6月1日\n\n# 1. 交流\n\n具体的な事業\t担当課\t進捗\t実施したこと\n';
const OLD = `${HEAD}①広場\t市民課\t\t・広場の整備(平成28年度)【市民課】\n②講座\t\t完了\t・講座を開催\n③花壇\t-\t\t・同上\n④標語\t広報課\t\t未実施\n⑤旗\t\t\t○\n⑥集会\t学習課\t\t\n`;
const NEW = OLD.replace('令和1年', '令和2年')
  .replace('(平成28年度)', '(平成28～30年度)')
  .replace('④標語\t広報課\t\t未実施', '④標語\t広報課\t\t・標語の募集(平成28年度)【広報課】')
  .replace('・講座を開催', '・講座を開催予定');

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });
const columnOf = (csv: string, name: string) => rowsOf(csv).map((row) => row[name]);

describe('Japanese headings', () => {
  it('have Japanese words for states and bases below them', async () => {
    const document = await extract(OLD, { file: 'a.md' });
    const csv = toCsv({ document, stem: 'a' }, { headings: 'ja' });
    expect(columnOf(csv, '実施したこと')).toEqual(['広場の整備', '講座を開催', '講座を開催', '未実施', '旗', '']);
    expect(columnOf(csv, '状態')).toEqual(['実施', '完了', '完了', '未実施', '実施', '記載なし']);
    expect(columnOf(csv, '状態の根拠')).toEqual(['推定', '状態の欄', '状態の欄', '記載どおり', '記載どおり', '推定']);
    expect(columnOf(csv, '実施したことの根拠')).toEqual(['記載どおり', '記載どおり', '同上', '記載どおり', '事業名', '記載どおり']);
    expect(columnOf(csv, '実施年度の根拠')).toEqual(['記載の年度', ...Array(5).fill('なし')]);
    expect(columnOf(csv, '実施した部署の根拠')).toEqual(['記載の部署', ...Array(5).fill('なし')]);
    const basis = ['記載どおり', '上の行から', 'なし', '記載どおり', '上の行から', '記載どおり'];
    expect(columnOf(csv, '担当課の根拠')).toEqual(basis);
    expect(columnOf(itemsToCsv({ document, stem: 'a' }, { headings: 'ja' }), '担当課の根拠')).toEqual(basis);
    expect(columnOf(toCsv({ document, stem: 'a' }), 'status_basis')[0]).toBe('inferred');
  }); // biome-ignore format: rows

  it('have Japanese words for kinds, classes and what editions say below them, as the page has', async () => {
    const editions = [
      await extract(OLD, { file: 'old.md' }),
      await extract(NEW, { file: 'new.md' }),
    ] as const;
    const changes = compare(...editions);
    const csv = changesToCsv(changes, { headings: 'ja' });
    expect(columnOf(csv, '区分')).toEqual(['変更', '変更', '変更', '削除', '追加']);
    expect(columnOf(csv, '変更の種類')).toEqual([
      '新しい年度が加わった', '文が変わった;状態が変わった', '文が変わった;状態が変わった',
      '未実施から始まった', '未実施から始まった',
    ]); // biome-ignore format: a row
    const page = changesPage(changes);
    for (const word of new Set([...columnOf(csv, '区分'), ...columnOf(csv, '変更の種類')]))
      for (const part of word?.split(';') ?? []) expect(page).toContain(`>${part}</span>`);
    const timeline = timelinesToCsv([{ timeline: timelineOf([changes]), stems: ['old', 'new'] }], {
      headings: 'ja',
    });
    expect(new Set(columnOf(timeline, '行の種類'))).toEqual(new Set(['実施したこと', '事業']));
    const added = rowsOf(timeline).filter((row) => row.実施したこと === '標語の募集');
    expect(added.map((row) => [row.版, row.記載, row.書き換え])).toEqual([
      ['old', 'この版になし', '書き換え'],
      ['new', '実施', '書き換え'],
    ]);
  });

  it.each(Object.entries(labels))('tell the values of %s apart', (_, words) => {
    const japanese = Object.values(words).map(({ ja }) => ja);
    expect(new Set(japanese).size).toBe(japanese.length);
    // A format's name is the same in every language.
    for (const word of japanese.filter((each) => each !== 'PDF'))
      expect(word).toMatch(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・、]+$/u);
  });

  it('tell a state from a silence', () => {
    const japanese = [labels.STATUS_LABELS, labels.SILENCE_LABELS].flatMap((words) =>
      Object.values(words).map(({ ja }) => ja),
    );
    expect(new Set(japanese).size).toBe(japanese.length);
  });
});
