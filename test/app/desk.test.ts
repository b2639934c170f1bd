import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenDocument, Outcome, WorkerEvent } from '../../src/app/protocol.js';
import { Desk } from '../../src/app/worker/desk.js';
import { bytesOf } from '../../src/app/worker/files.js';
import { SERVICES } from '../../src/app/worker/services.js';
import { TAKEN_STEMS } from '../../src/app/worker/taken-stems.js';
import { RESERVED_STEMS } from '../../src/cli/outputs.js';
import { extract } from '../../src/pipeline.js';
import { toCsv } from '../../src/write/csv.js';
import { toJson } from '../../src/write/json.js';

/** A table of one item, as people copy it. */
const table = (activity: string, year = 28) =>
  `# みどりの計画 進捗\n\n| 事業 | 担当課 | 実施したこと |\n| --- | --- | --- |\n| ① 木を植える | 公園課 | ・${activity}(平成${year}年度)【公園課】 |\n`;

let next = 1;
const upload = (path: string, content: string | Uint8Array<ArrayBuffer>) => ({
  key: `u${next++}`,
  path,
  content: new Blob([content]),
  isInFolder: path.includes('/'),
});

/** A desk, and what it has told. */
function openDesk() {
  const events: WorkerEvent[] = [];
  const desk = new Desk(
    async () => null,
    (event) => events.push(event),
  );
  const outcomes = () => {
    const last = new Map<string, Outcome>();
    for (const event of events) if (event.event === 'document') last.set(event.document.key, event.document);
    return [...last.values()];
  };
  return { desk, events, outcomes };
}

const isRead = (outcome: Outcome): outcome is OpenDocument => 'document' in outcome;
const textOf = async (desk: Desk, name: string) => {
  const file = desk.files('en').find((each) => each.name === name);
  if (!file) throw new Error(`no ${name} among ${desk.files('en').map((each) => each.name)}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file));
};

async function workOnAll(desk: Desk): Promise<void> {
  while (await desk.workOnNext());
}

describe('the desk', () => {
  it('makes of a file what the library makes of it', async () => {
    const { desk } = openDesk();
    await desk.list([upload('green.md', table('苗木を植えた'))], []);
    await workOnAll(desk);
    const document = await extract(table('苗木を植えた'), { file: 'green.md' });
    expect(document.records).toHaveLength(1);
    expect(await textOf(desk, 'green.json')).toBe(toJson(document));
    expect(await textOf(desk, 'green.csv')).toBe(toCsv({ document, stem: 'green' }));
  });

  it('lets a file fail alone, with what to do', async () => {
    const { desk, outcomes } = openDesk();
    await desk.list([upload('empty.md', ''), upload('green.md', table('苗木を植えた'))], []);
    await workOnAll(desk);
    const [failed, read] = outcomes();
    expect(failed).toMatchObject({ file: 'empty.md', failed: { ja: expect.stringContaining('空') } });
    expect(read && isRead(read) && read.document.records).toHaveLength(1);
  });

  it('names files with equal names apart, also when the second comes later', async () => {
    const { desk, events } = openDesk();
    await desk.list([upload('north/list.md', table('歩いた'))], []);
    await workOnAll(desk);
    await desk.list([upload('south/list.md', table('走った'))], []);
    await workOnAll(desk);
    const stems = events.flatMap((event) =>
      event.event === 'inputs' ? [event.inputs.map(({ stem }) => stem)] : [],
    );
    expect(stems).toEqual([['list'], ['north-list', 'south-list']]);
    expect(await textOf(desk, 'north-list.csv')).toContain('歩いた');
  });

  it('saves no other file for one that is not there any more', async () => {
    const { desk } = openDesk();
    await desk.list([upload('north/list.md', table('歩いた'))], []);
    await workOnAll(desk);
    const save = async (name: string) => SERVICES.save({ name, headings: 'en' }, desk);
    expect(new TextDecoder().decode(await save('list.csv'))).toContain('歩いた');
    await desk.list([upload('south/list.md', table('走った'))], []);
    await expect(save('list.csv')).rejects.toThrow('list.csv');
  });

  it('reads a workbook whose sheets are no editions as one document', async () => {
    const { desk, outcomes } = openDesk();
    await desk.list([upload('t1.xlsx', new Uint8Array(readFileSync('test/formats/files/t1.xlsx')))], []);
    await workOnAll(desk);
    expect(
      outcomes()
        .filter(isRead)
        .map(({ file }) => file),
    ).toEqual(['t1.xlsx']);
  });

  it('takes the documents of a folder, and tells what it does not read', async () => {
    const { desk, events, outcomes } = openDesk();
    const own = toJson(await extract(table('走った'), { file: 'old.md' }));
    const files = [
      upload('box/green.md', table('歩いた')),
      upload('box/photo.bmp', 'BM'),
      upload('box/.hidden/green.md', table('隠れた')),
      upload('box/Thumbs.db', 'x'),
      upload('box/old.json', own),
      upload('box/old.transcript.txt', table('走った')),
      upload('box/mine.transcript.txt', table('泳いだ')),
    ];
    await desk.list(files, []);
    await workOnAll(desk);
    expect(outcomes().map(({ file }) => file)).toEqual(['box/green.md', 'box/mine.transcript.txt']);
    const told = events.flatMap((event) => (event.event === 'passed-over' ? event.files : []));
    expect(told.map(({ file }) => file)).toEqual(['box/photo.bmp']);
    expect(told[0]?.why.ja).toContain('.xlsx');
  });

  it('compares the editions of a plan', async () => {
    const { desk } = openDesk();
    const dated = (day: string, year: number) =>
      table('苗木を植えた', year).replace('進捗', `進捗\n\n${day}`);
    await desk.list(
      [upload('b.md', dated('平成30年6月1日', 29)), upload('a.md', dated('平成29年6月1日', 28))],
      [],
    );
    await workOnAll(desk);
    expect(desk.view().comparisons).toBe(1);
    expect(desk.files('en').map(({ name }) => name)).toContain('a--b.changes.json');
  });

  it('goes on from what an earlier desk has done', async () => {
    const first = openDesk();
    const [a, b] = [upload('a.md', table('歩いた')), upload('b.md', table('走った'))];
    await first.desk.list([a], []);
    await workOnAll(first.desk);
    const second = openDesk();
    await second.desk.list([a, b], first.outcomes());
    expect(second.outcomes()).toEqual([]);
    expect(await textOf(second.desk, 'a.csv')).toBe(await textOf(first.desk, 'a.csv'));
    await workOnAll(second.desk);
    expect(second.outcomes().map(({ file }) => file)).toEqual(['b.md']);
  });

  it('applies a correction, and takes it back', async () => {
    const { desk, outcomes } = openDesk();
    const text = table('苗木を植えた');
    await desk.list([upload('green.md', text)], []);
    await workOnAll(desk);
    const before = await textOf(desk, 'green.json');
    const [read] = outcomes();
    const source = read && isRead(read) ? read.document.records[0]?.source : undefined;
    const { start = 0, end = 0 } = source ?? {};
    const entry = {
      file: 'green.md',
      sha256: '0'.repeat(64),
      at: { start, end, text: text.slice(start, end) },
    };
    const corrections = {
      format: 'shinchoku-corrections/1',
      corrections: [{ ...entry, do: 'set', set: { fiscal_years: [2015] } }],
    } as const;
    const none = { corrections: null, profile: null, aliases: [] };
    await desk.answer({ ...none, corrections: corrections as never });
    const [corrected] = outcomes();
    expect(corrected && isRead(corrected) && corrected.document.records[0]?.fiscal_years).toEqual([2015]);
    await desk.answer(none);
    expect(await textOf(desk, 'green.json')).toBe(before);
  });

  it('takes no stem that the command keeps for files of a run', () => {
    expect([...TAKEN_STEMS].sort()).toEqual([...new Set(RESERVED_STEMS)].sort());
  });
});
