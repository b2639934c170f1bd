import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectGarbage } from '../../src/cli/flags.js';
import { ContentDraft } from '../../src/document/assemble.js';
import { unexplainedMarks, unreadMeanings } from '../../src/entry/legend.js';
import { entriesIn } from '../../src/entry/of-plan.js';
import { readFile } from '../../src/formats/index.js';
import { toGrids } from '../../src/grid/index.js';
import { lexiconOf } from '../../src/lexicon/index.js';
import { readDocument } from '../../src/pipeline/reading.js';
import { readPlan } from '../../src/plan/index.js';
import { structure } from '../../src/structure/index.js';

const lexicon = lexiconOf({});
const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const analysis = { digest, morphology: null, lexicon };
const how = { encoding: null, sheet: null, columns: null, profile: null, onFree: null };

const CASES = readdirSync('test/cases')
  .map((name) => `test/cases/${name}`)
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.startsWith('input.'))
      .map((file) => `${folder}/${file}`),
  );

/** Marks without a legend, an explained one from which no status can be told, and entries of which something is found. */
const MARKED = `<h1>緑化計画の進捗状況</h1>
<table><tr><th>事業</th><th>担当課</th><th>実施したこと</th><th>進捗</th></tr>
<tr><td>①苗木の配布</td><td>環境課</td><td>・苗木を配った</td><td>△</td></tr>
<tr><td>②花壇の手入れ</td><td>環境課</td><td>・花を植えた</td><td>○</td></tr>
<tr><td>③落ち葉の堆肥化</td><td>環境課</td><td>・落ち葉を集めた(平成28年度</td><td>○</td></tr>
<tr><td>④樹木の調査</td><td>環境課</td><td>・樹木を数えた</td><td>△</td></tr></table>
<p>凡例　○：ほくほく　◎：しょんぼり</p>`;

async function planOf(file: string, input: string | Uint8Array) {
  const { blocks, ...reading } = await readFile(file, input, how);
  const plan = readPlan(toGrids(structure(blocks, lexicon), lexicon), lexicon);
  return { ...reading, plan };
}

/** What a document's items tell if all entries are read before anything is made of them. */
async function readAtOnce(file: string, input: string | Uint8Array) {
  const { plan, transcript, findings } = await planOf(file, input);
  const all = [...entriesIn(plan, lexicon)];
  const draft = new ContentDraft(transcript, analysis);
  for (const told of all) draft.add(told);
  const ofEntries = all.flatMap(({ entries }) => entries.flatMap((entry) => entry.findings));
  const ofMarks = all.flatMap(unexplainedMarks(plan.legend, lexicon));
  const ofMeanings = all.flatMap(unreadMeanings(plan.legend, lexicon));
  return {
    content: draft.finish(plan),
    findings: [...findings, ...plan.findings, ...ofEntries, ...ofMarks, ...ofMeanings],
  };
}

describe('reading item by item', () => {
  it.each(CASES)('gives what reading all at once gives of %s', async (file) => {
    const input = readFileSync(file);
    const { content, findings } = await readDocument(file, input, analysis, how);
    expect({ content, findings }).toEqual(await readAtOnce(file, input));
  });

  it('tells what is found in entries, then of marks, then of their meanings', async () => {
    const { findings, content } = await readDocument('a.html', MARKED, analysis, how);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'bracket-unclosed',
      'mark-without-legend',
      'legend-unread',
    ]);
    expect(content.items.map(({ title }) => title)).toEqual(
      content.records.map((record) => record.item_title),
    );
  });
});

describe('the items of a plan', () => {
  it('are taken out of it in their order', async () => {
    const { plan } = await planOf('a.html', MARKED);
    const all = [...plan.items];
    const left: number[] = [];
    const given = Array.from(entriesIn(plan, lexicon), ({ item }) => {
      left.push(plan.items.length);
      return item;
    });
    expect(given).toEqual(all);
    expect(left).toEqual([3, 2, 1, 0]);
  });

  it('are let go with their entries when the next one comes', async () => {
    const { plan } = await planOf('a.html', MARKED);
    const walk = entriesIn(plan, lexicon);
    const next = () => {
      const { value } = walk.next();
      return value ? [value.item, value.entries[0]].flatMap((each) => (each ? new WeakRef(each) : [])) : [];
    };
    const done = [...next(), ...next()];
    const last = next();
    // What a weak reference has been made of lives until the end of the task.
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    expect(done.map((each) => each.deref())).toEqual([undefined, undefined, undefined, undefined]);
    expect(last).toHaveLength(2);
    expect(plan.items).toHaveLength(1);
  });
});
