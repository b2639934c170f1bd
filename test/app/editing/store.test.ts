import { beforeEach, describe, expect, it } from 'vitest';
import { createEditing, nextOf } from '../../../src/app/editing/index.js';
import { extract, parseCorrections } from '../../../src/index.js';
import { parseProfile } from '../../../src/pipeline.js';
import { PLAN } from '../../corrections/corrected.js';
import { type Session, sessionOf } from './session.js';

const [BRIEFING, BROCHURE, MAGAZINE] = ['説明会を開催', '冊子の配布', '広報紙を発行し、動画を公開'];

let at: Session;
beforeEach(async () => {
  at = await sessionOf(PLAN, 'plan.md', createEditing({ by: '市民課 佐藤', today: () => '2026-11-26' }));
});

const kinds = () => at.editing.state.corrections.map((entry) => entry.do);

function joinWithNext(activity: string) {
  const first = at.record(activity);
  const next = nextOf(at.edited, first);
  if (!next) throw new Error('no next record');
  at.editing.join(at.edited, first, next);
}

describe('a correction', () => {
  it('sets values, which later ones replace, and takes them back', () => {
    at.editing.set(
      at.edited,
      at.record(BROCHURE),
      { status: 'planned', fiscal_years: [2017] },
      '市民課に確認',
    );
    at.editing.set(at.edited, at.record(BROCHURE), { status: 'completed' }, '市民課に確認');
    const text = '・冊子の配布(平成28年度)【市民課】';
    expect(at.editing.state.corrections).toEqual([
      {
        file: 'plan.md',
        sha256: at.plain.document.document.sha256,
        at: { start: at.at(text), end: at.at(text) + text.length, text },
        do: 'set',
        set: { fiscal_years: [2017], status: 'completed' },
        by: '市民課 佐藤',
        on: '2026-11-26',
        why: '市民課に確認',
      },
    ]);
    expect(at.record(BROCHURE)).toMatchObject({ status: 'completed', fiscal_years: [2017] });
    at.editing.set(at.edited, at.record(BROCHURE), { status: undefined });
    expect(at.record(BROCHURE)).toMatchObject({ status: 'implemented', fiscal_years: [2017] });
    at.editing.set(at.edited, at.record(BROCHURE), { fiscal_years: undefined });
    expect(kinds()).toEqual([]);
  });

  it('sets values of an item and of the document', () => {
    const [item] = at.edited.document.items;
    if (!item) throw new Error('no item');
    at.editing.setItem(at.edited, item, { item_title: '住民説明会の開催' });
    at.editing.setDocument(at.edited, { 'document.title': '協働計画(第2次)' });
    expect(at.record(BRIEFING).item_title).toBe('住民説明会の開催');
    expect(at.edited.document.document.title).toBe('協働計画(第2次)');
    expect(at.result.unused).toEqual([]);
  });

  it('splits a record, splits a part again, and joins the parts back to what it was', () => {
    at.editing.split(at.edited, at.record(MAGAZINE), [at.at('動画を公開')]);
    expect(at.activities.slice(2, 4)).toEqual(['広報紙を発行し、', '動画を公開']);
    at.editing.split(at.edited, at.record('広報紙を発行し、'), [at.at('を発行し')]);
    expect(at.activities.slice(2, 5)).toEqual(['広報紙', 'を発行し、', '動画を公開']);
    expect(kinds()).toEqual(['split']);
    joinWithNext('広報紙');
    joinWithNext('広報紙を発行し、');
    expect(kinds()).toEqual([]);
    expect(at.edited.document).toEqual(at.plain.document);
  });

  it('moves the border between two records', () => {
    joinWithNext(BRIEFING);
    expect(at.activities[0]).toBe('説明会を開催冊子の配布');
    const [joined] = at.edited.document.records;
    if (!joined) throw new Error('no record');
    at.editing.split(at.edited, joined, [at.at('の配布')]);
    expect(kinds()).toEqual(['join', 'split']);
    expect(at.result.unused).toEqual([]);
    expect(at.activities[1]).toBe('の配布');
  });

  it('drops a record, one that was added by taking that back, and one that was joined', () => {
    at.editing.drop(at.edited, at.record('未実施'));
    expect(at.activities).not.toContain('未実施');
    const start = at.at('講演会');
    at.editing.add(at.edited, [start, start + '講演会の開催(平成28年度)【総務課】\n'.length]);
    expect(at.record('講演会の開催').fiscal_years).toEqual([2016]);
    at.editing.drop(at.edited, at.record('講演会の開催'));
    expect(kinds()).toEqual(['drop']);
    joinWithNext(BRIEFING);
    const [joined] = at.edited.document.records;
    if (joined) at.editing.drop(at.edited, joined);
    expect(at.activities).toEqual([MAGAZINE]);
    expect(at.result.unused).toEqual([]);
  });

  it('adds a text that was dropped by taking the dropping back', () => {
    const record = at.record(BROCHURE);
    at.editing.drop(at.edited, record);
    at.editing.add(at.edited, [record.source.start, record.source.end]);
    expect(kinds()).toEqual([]);
  });

  it('confirms a record once, and no longer when it is changed', () => {
    at.editing.confirm(at.edited, at.record(BROCHURE));
    at.editing.confirm(at.edited, at.record(BROCHURE));
    expect(kinds()).toEqual(['confirm']);
    at.editing.set(at.edited, at.record(BROCHURE), { status: 'planned' });
    at.editing.confirm(at.edited, at.record(BROCHURE));
    expect(kinds()).toEqual(['set']);
  });

  it('keeps the values of a split record that hold for its parts', () => {
    at.editing.set(at.edited, at.record(MAGAZINE), { fiscal_years: [2013], activity: '広報誌' });
    at.editing.split(at.edited, at.record('広報誌'), [at.at('動画を公開')]);
    at.editing.set(at.edited, at.record('動画を公開'), { fiscal_years: [2014] });
    expect(at.result.unused).toEqual([]);
    expect(at.record('広報紙を発行し、').fiscal_years).toEqual([2013]);
    expect(at.record('動画を公開').fiscal_years).toEqual([2014]);
  });

  it('is taken back alone, with what rests on it', () => {
    at.editing.set(at.edited, at.record(BROCHURE), { status: 'planned' });
    at.editing.split(at.edited, at.record(MAGAZINE), [at.at('動画を公開')]);
    at.editing.set(at.edited, at.record('動画を公開'), { status: 'planned' });
    const split = at.editing.state.corrections.find((entry) => entry.do === 'split');
    if (split) at.editing.takeBack(split);
    expect(kinds()).toEqual(['set']);
    expect(at.activities).toContain(MAGAZINE);
  });
});

describe('a session', () => {
  it('undoes and redoes each step, and knows whether it has been saved', () => {
    const { editing } = at;
    expect([editing.isDirty, editing.undoable]).toEqual([false, null]);
    editing.set(at.edited, at.record(BROCHURE), { status: 'planned' });
    editing.drop(at.edited, at.record('未実施'));
    editing.answerColumns({ headings: ['事業', '効果'], roles: [null, 'result'] });
    editing.rename({ old: '市民課', new: '協働課', fiscalYear: 2017 });
    const whole = editing.state;
    editing.saved();
    expect(editing.isDirty).toBe(false);
    expect(editing.undoable).toEqual({ kind: 'rename', text: '市民課' });
    for (let step = 0; step < 4; step++) editing.undo();
    expect(at.edited.document).toEqual(at.plain.document);
    expect([editing.isDirty, editing.undoable, editing.profile]).toEqual([true, null, null]);
    expect(editing.redoable).toEqual({ kind: 'set', text: BROCHURE });
    for (let step = 0; step < 4; step++) editing.redo();
    expect(editing.state).toBe(whole);
    expect(editing.isDirty).toBe(false);
    editing.undo();
    editing.drop(at.edited, at.record(BROCHURE));
    expect(editing.redoable).toBeNull();
  });

  it('takes many corrections for one step', () => {
    at.editing.together({ kind: 'answer', text: '部署' }, () => {
      at.editing.set(at.edited, at.record(BROCHURE), { departments: ['企画課'] });
      at.editing.set(at.edited, at.record(MAGAZINE), { departments: ['企画課'] });
    });
    expect(at.editing.undoable).toEqual({ kind: 'answer', text: '部署' });
    at.editing.undo();
    expect(kinds()).toEqual([]);
  });

  it('gives files that the command reads, the same whatever the order of the corrections', async () => {
    const { editing } = at;
    editing.drop(at.edited, at.record('未実施'));
    editing.set(at.edited, at.record(BROCHURE), { status: 'planned' });
    const file = JSON.parse(editing.toFile());
    expect(parseCorrections(file).corrections.map((entry) => entry.do)).toEqual(['set', 'drop']);
    expect(editing.toFile()).toMatch(
      /^\{\n {2}"format": "shinchoku-corrections\/1",\n {2}"corrections": \[\n {4}\{"file":"plan.md",.*\},\n {4}\{.*\}\n {2}\]\n\}\n$/,
    );
    expect(await extract(PLAN, { file: 'plan.md', corrections: file })).toEqual(at.edited.document);
    expect(createEditing({ corrections: file }).toFile()).toBe(editing.toFile());
  });

  it('keeps answers on columns and new names as the command does', () => {
    const { editing } = at;
    expect([editing.toProfileFile(), editing.toAliasesFile()]).toEqual([null, null]);
    editing.answerColumns({ headings: ['事業', '効果', '備考'], roles: [null, 'result', null] });
    editing.answerColumns({ headings: ['事業', '効果', '備考'], roles: ['item', null, null] });
    expect(editing.toProfileFile()).toBe(
      `${JSON.stringify(
        {
          format: 'shinchoku-profile/1',
          tables: [{ headings: ['事業', '効果', '備考'], roles: ['item', 'result', null] }],
        },
        null,
        2,
      )}\n`,
    );
    expect(parseProfile(JSON.parse(editing.toProfileFile() ?? ''))).toEqual(editing.profile);
    editing.rename({ old: '市民課', new: '協働課', fiscalYear: 2017 });
    editing.rename({ old: '市民課', new: '協働課', fiscalYear: null });
    editing.rename({ old: '総務課', new: '総務企画課', fiscalYear: 2019 });
    expect(editing.toAliasesFile()).toBe(
      '\ufeff旧名,新名,変更年度\r\n市民課,協働課,\r\n総務課,総務企画課,2019\r\n',
    );
  });
});

describe("a colleague's file", () => {
  const theirs = async (act: (theirSession: Session) => void) => {
    const session = await sessionOf(PLAN, 'plan.md', createEditing({ by: '企画課 田中' }));
    act(session);
    return session.editing.corrections;
  };

  it('is merged, and its conflicts wait for a decision', async () => {
    const { editing } = at;
    editing.set(at.edited, at.record(BROCHURE), { status: 'planned' });
    const other = await theirs((own) => {
      own.editing.set(own.edited, own.record(BROCHURE), { status: 'completed' });
      own.editing.drop(own.edited, own.record('未実施'));
    });
    expect(editing.merge(other)).toHaveLength(1);
    expect(at.result.unused.map(({ reason }) => reason)).toEqual(['conflict', 'conflict']);
    expect(at.record(BROCHURE).status).toBe('implemented');
    const [conflict] = editing.conflicts;
    if (conflict) editing.decide(conflict, 'second');
    expect(editing.conflicts).toEqual([]);
    expect(at.record(BROCHURE).status).toBe('completed');
    expect(at.activities).not.toContain('未実施');
    editing.undo();
    expect(editing.conflicts).toHaveLength(1);
  });

  it('that goes on from the own one contradicts nothing', async () => {
    joinWithNext(BRIEFING);
    const before = at.editing.corrections;
    const session = await sessionOf(PLAN, 'plan.md', createEditing({ corrections: before }));
    const [joined] = session.edited.document.records;
    if (joined) session.editing.split(session.edited, joined, [session.at('の配布')]);
    session.editing.drop(session.edited, session.record('の配布'));
    expect(at.editing.merge(session.editing.corrections)).toEqual([]);
    expect(at.edited.document).toEqual(session.edited.document);
  });
});
