import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  auditOf,
  auditsToCsv,
  type Changes,
  changesPage,
  changesToCsv,
  compare,
  extract,
  itemsToCsv,
  type Language,
  type NamedDocument,
  reportPage,
  timelineOf,
  timelinesToCsv,
  toCsv,
  toJson,
} from '../../src/index.js';
import { Workplace } from '../cli/command.js';

/** Two editions, of which the newer one has another level of sections and other columns of its own. */
const TEXTS = {
  'a-plan.md':
    '# 交流計画\n令和3年6月1日\n\n# 1. 交流\n\n具体的な事業\t担当課\t評価\t実施したこと\n①広場\t市民課\tA\t・広場の整備(令和2年度)【市民課】\n②講座\t\tB\t未実施\n',
  'b-plan.md':
    '# 交流計画\n令和4年6月1日\n\n# 1. 交流\n\n## (1)場づくり\n\n具体的な事業\t担当課\t備考\t課題\t実施したこと\n①広場\t市民課\t-5\tなし\t・広場の整備(令和2～3年度)【市民課】\n②講座\t学習課\t"新"\t\t・陶芸, 絵画の講座を開催(令和3年度)【市民課】\n',
} as const;

const NAME = 'a-plan--b-plan.changes';

describe('what the library prints', () => {
  const place = new Workplace();
  let documents: NamedDocument[];
  let changes: Changes;

  beforeAll(async () => {
    for (const [file, text] of Object.entries(TEXTS)) place.put(file, text);
    const files = Object.entries(TEXTS).map(async ([file, text]) => ({
      document: await extract(text, { file }),
      stem: file.replace('.md', ''),
    }));
    documents = await Promise.all(files);
    const [old, newer] = documents;
    if (!old || !newer) throw new RangeError('two documents');
    changes = compare(old.document, newer.document);
    expect(changes.related).toBe(true);
  });

  /** What the library makes of the documents, by the names of the command's files. */
  function printed(headings: Language): Record<string, string> {
    const timeline = timelineOf(
      [changes],
      documents.map(({ document }) => document),
    );
    const audit = auditOf(
      [changes],
      documents.map(({ document }) => document),
    );
    const plans = [{ timeline, audit, stems: documents.map(({ stem }) => stem) }];
    const reported = documents.map((named) => ({
      ...named,
      text: TEXTS[`${named.stem}.md` as keyof typeof TEXTS],
    }));
    return {
      ...Object.fromEntries(
        documents.flatMap((named) => [
          [`${named.stem}.json`, toJson(named.document)],
          [`${named.stem}.csv`, toCsv(named, { headings })],
        ]),
      ),
      'records.csv': toCsv(documents, { headings }),
      'items.csv': itemsToCsv(documents, { headings }),
      [`${NAME}.json`]: toJson(changes),
      [`${NAME}.csv`]: changesToCsv(changes, { headings }),
      [`${NAME}.html`]: changesPage(changes),
      'timeline.json': toJson({ format: 'shinchoku-timeline/2', plans: [timeline] }),
      'timeline.csv': timelinesToCsv(plans, { headings }),
      'audit.csv': auditsToCsv(plans, { headings }),
      'index.html': reportPage({
        documents: reported.toReversed(),
        comparisons: [changes],
        timelines: [timeline],
        audits: [audit],
      }),
    };
  }

  it.each(['en', 'ja'] as const)('is what the command writes, to the byte: headings %s', (headings) => {
    const words = ['run', ...Object.keys(TEXTS), '-o', headings, '--headings', headings, '--quiet'];
    expect(place.run(words)).toMatchObject({ status: 0, err: '' });
    const files = printed(headings);
    expect(place.list(headings)).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(place.path(`${headings}/${name}`), 'utf8'), name).toBe(text);
  });

  it('has room for the deepest document and for the columns of all', () => {
    const head = (csv: string) => csv.slice(1, csv.indexOf('\r\n')).split(',');
    expect(head(toCsv(documents))).toContain('section_2');
    expect(head(itemsToCsv(documents)).slice(-3)).toEqual(['評価', '備考', '課題']);
    expect(head(itemsToCsv([]))).not.toContain('section_1');
  });
});
