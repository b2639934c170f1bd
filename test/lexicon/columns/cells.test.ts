import { describe, expect, it } from 'vitest';
import { CellReader, factsOf } from '../../../src/lexicon/columns/cells.js';
import evidence from '../../../src/lexicon/columns/evidence.json' with { type: 'json' };
import { yearFinder } from '../../../src/lexicon/columns/years.js';
import { ERAS } from './eras.js';

const reader = new CellReader(evidence.words, yearFinder(ERAS));

describe('the kind of a cell', () => {
  it.each([
    ['①', 'ordinal'],
    ['2-1-3', 'ordinal'],
    ['(4)', 'ordinal'],
    ['3', 'digit'],
    ['17', 'integer'],
    ['1,250', 'number'],
    ['▲3.5', 'number'],
    ['120人', 'amount'],
    ['82.4%', 'amount'],
    ['1,250千円', 'money'],
    ['○', 'mark'],
    ['―', 'mark'],
    ['A', 'grade'],
    ['B:おおむね順調', 'grade'],
    ['概ね順調', 'status'],
    ['実施済み', 'status'],
    ['検討中である', 'status'],
    ['長寿福祉課', 'department'],
    ['総務課\n税務課', 'department'],
    ['教育委員会事務局', 'department'],
    ['令和5年度', 'date'],
    ['H27～R1', 'date'],
    ['令和6年4月1日', 'date'],
    ['駅前駐輪場の整備', 'name'],
    ['講座を3回開催し、45人が参加した。', 'done'],
    ['見守りの研修会を開催(参加者30人)', 'done'],
    ['対象を1歳児に広げる予定である。', 'planned'],
    ['担い手の確保が課題である。', 'need'],
  ])('%s', (text, kind) => {
    expect(reader.kindOf(text)).toBe(kind);
  });
});

describe('what the cells of a column say together', () => {
  const featuresOf = (...cells: string[]) => factsOf(cells, reader).features;

  it('counts on', () => {
    expect(featuresOf('1', '2', '3', '4')).toContain('sequence');
    expect(featuresOf('①', '②', '③')).toContain('sequence');
    expect(featuresOf('3', '1', '4')).toContain('unordered');
    expect(featuresOf('101', '205', '310')).toContain('ascending');
  });

  it('repeats, differs or is merged', () => {
    expect(featuresOf('福祉の充実', '福祉の充実', '福祉の充実', '教育の充実')).toContain('repeated');
    expect(featuresOf('見守り活動', '配食', '敬老会の開催')).toContain('distinct');
    expect(featuresOf('福祉の充実', '', '', '教育の充実', '')).toContain('merged');
  });

  it('has bullets', () => {
    expect(featuresOf('・講座の開催\n・冊子の配布', '・相談会の開催')).toContain('bullets');
  });
});
