import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import { extract } from '../../src/pipeline.js';
import { oneSection, row } from './editions.js';

async function timeline(...editions: string[]) {
  const documents = await Promise.all(editions.map((text) => extract(text)));
  const changes = documents.slice(1).map((newer, index) => compare(documents[index] ?? newer, newer));
  return timelineOf(changes, documents);
}

const lines = ({ activities }: Awaited<ReturnType<typeof timeline>>) =>
  activities.map(
    ({ activity, fiscal_year, said, rewritten }) =>
      `${activity} ${fiscal_year}: ${said.join(' ')}${rewritten ? ' (rewritten)' : ''}`,
  );

describe('three editions side by side', () => {
  it('keeps all that is told by an edition that has nothing in common with its neighbours', async () => {
    const result = await timeline(
      oneSection(28, row('①広報', '・冊子の配布(平成27年度)'), row('②窓口', '・案内の設置(平成27年度)')),
      oneSection(29, row('①橋梁', '・大橋の補強(平成28年度)'), row('②水道', '・浄水場の更新(平成28年度)')),
      oneSection(30, row('①図書', '・読書会(平成29年度)'), row('②樹木', '・植樹(平成29年度)')),
    );
    expect(lines(result).toSorted()).toEqual(
      [
        '冊子の配布 2015: implemented not_covered not_covered',
        '案内の設置 2015: implemented not_covered not_covered',
        '大橋の補強 2016: not_covered implemented not_covered',
        '浄水場の更新 2016: not_covered implemented not_covered',
        '読書会 2017: not_covered not_covered implemented',
        '植樹 2017: not_covered not_covered implemented',
      ].toSorted(),
    );
    expect(result.items.map(({ sections, title }) => [...sections, title].join(' '))).toEqual([
      '情報の提供 図書',
      '情報の提供 樹木',
      '情報の提供 橋梁',
      '情報の提供 水道',
      '情報の提供 広報',
      '情報の提供 窓口',
    ]);
  });

  it('shows what each said of each year, and a past that was rewritten', async () => {
    const result = await timeline(
      oneSection(28, row('①広報', '・冊子の配布(平成26～27年度)')),
      oneSection(29, row('①広報', '・冊子の配布(平成26～28年度)')),
      oneSection(30, row('①広報', '・冊子の配布(平成27～29年度)'), row('②学習', '・催し(平成26年度)')),
    );
    expect(lines(result)).toEqual([
      '冊子の配布 2014: implemented implemented not_stated (rewritten)',
      '冊子の配布 2015: implemented implemented implemented',
      '冊子の配布 2016: not_covered implemented implemented',
      '冊子の配布 2017: not_covered not_covered implemented',
      '催し 2014: absent absent implemented (rewritten)',
    ]);
  });

  it('shows a figure of the past that was rewritten, in the words of each edition', async () => {
    const other = row('②広報', '・冊子の配布(平成26～27年度)');
    const result = await timeline(
      oneSection(28, row('①相談', '・相談86件(平成27年度)'), other),
      oneSection(29, row('①相談', '・相談96件(平成27年度) ・相談90件(平成28年度)'), other),
    );
    expect(lines(result).filter((line) => line.startsWith('相談'))).toEqual([
      '相談96件 2015: implemented implemented (rewritten)',
      '相談90件 2016: not_covered implemented',
    ]);
    expect(result.activities[0]?.told).toEqual(['相談86件', '相談96件']);
    expect(result.activities[1]?.told).toEqual(['', '相談90件']);
  });

  it('calls no figure rewritten that is told with a new year as a sum', async () => {
    const result = await timeline(
      oneSection(28, row('①相談', '・相談86件(平成27年度)')),
      oneSection(29, row('①相談', '・相談176件(平成27～28年度)')),
    );
    expect(lines(result)).toEqual([
      '相談176件 2015: implemented implemented',
      '相談176件 2016: not_covered implemented',
    ]);
  });

  it('does not call a past rewritten that an edition leaves to the ones before', async () => {
    const result = await timeline(
      oneSection(29, row('①広報', '・冊子の配布(平成28年度)')),
      oneSection(30, row('①広報', '・冊子の配布(平成29年度)')),
    );
    expect(lines(result)).toEqual([
      '冊子の配布 2016: implemented not_covered',
      '冊子の配布 2017: not_covered implemented',
    ]);
  });

  it('knows again what was gone for an edition', async () => {
    const both = row('①広報', '・冊子の配布(平成26年度) ・催し(平成27年度)');
    const result = await timeline(
      oneSection(28, both),
      oneSection(29, row('①広報', '・催し(平成27年度) ・展示(平成26年度)')),
      oneSection(30, both),
    );
    expect(lines(result)).toEqual([
      '冊子の配布 2014: implemented absent implemented (rewritten)',
      '催し 2015: implemented implemented implemented',
      '展示 2014: absent implemented absent (rewritten)',
    ]);
  });

  it('has a row for each item with what it stands at in each edition', async () => {
    const { items } = await timeline(
      oneSection(28, row('①窓口', '・未実施'), row('②講座', '・講座の開催')),
      oneSection(29, row('①窓口', '・検討中'), row('②講座', '・講座の開催')),
      oneSection(30, row('①講座', '・講座の開催'), row('②窓口', '・窓口の設置'), row('③図書', '・未実施')),
    );
    expect(items.map(({ id, title, sections, statuses }) => [id, title, ...sections, ...statuses])).toEqual([
      ['i1.1', '講座', '情報の提供', 'implemented', 'implemented', 'implemented'],
      ['i1.2', '窓口', '情報の提供', 'not_implemented', 'considering', 'implemented'],
      ['i1.3', '図書', '情報の提供', 'absent', 'absent', 'not_implemented'],
    ]);
  });

  it('gives an activity without years one row', async () => {
    const text = oneSection(29, row('①広報', '・冊子の配布'));
    expect(lines(await timeline(text, text))).toEqual(['冊子の配布 null: implemented implemented']);
  });

  it('takes an activity for one however its years are parted over entries', async () => {
    const result = await timeline(
      oneSection(29, row('①研修', '・接遇研修(平成26～28年度)')),
      oneSection(30, row('①研修', '・接遇研修(平成26年度) ・接遇研修(平成27～29年度)')),
    );
    expect(lines(result)).toEqual([
      '接遇研修 2014: implemented implemented',
      '接遇研修 2015: implemented implemented',
      '接遇研修 2016: implemented implemented',
      '接遇研修 2017: not_covered implemented',
    ]);
  });

  it('follows marks year by year, and sees one that was turned round', async () => {
    const columns = (year: number, ...marks: string[]) =>
      [
        `平成${year}年6月1日\n`,
        `具体的な事業\t担当課\t平成27年度\t平成28年度\t平成29年度`,
        `①広報\t総務課\t${marks.join('\t')}`,
        `②窓口\t総務課\t×\t×\t${marks[2] === '' ? '' : '×'}`,
        '',
      ].join('\n');
    const result = await timeline(columns(29, '○', '×', ''), columns(30, '○', '○', '×'));
    expect(lines(result).slice(0, 3)).toEqual(
      [
        '広報 2015: implemented implemented',
        '広報 2016: not_implemented implemented (rewritten)',
        '広報 2017: not_covered not_implemented',
      ].map((line) => expect.stringContaining(line.slice(line.indexOf(' ')))),
    );
    expect(result.items.map(({ statuses }) => statuses)).toEqual([
      ['not_implemented', 'not_implemented'],
      ['not_implemented', 'not_implemented'],
    ]);
  });
});
