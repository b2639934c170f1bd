import { beforeEach, describe, expect, it } from 'vitest';
import { type DraftStorage, Drafts } from '../../../src/app/editing/drafts.js';
import { createEditing } from '../../../src/app/editing/index.js';
import { PLAN } from '../../corrections/corrected.js';
import { type Session, sessionOf } from './session.js';

class Kept implements DraftStorage {
  readonly all = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;
  get length() {
    return this.all.size;
  }
  getItem = (key: string) => this.all.get(key) ?? null;
  setItem(key: string, value: string) {
    if (value.length > this.room) throw new Error('QuotaExceededError');
    this.all.set(key, value);
  }
  removeItem = (key: string) => this.all.delete(key);
  key = (index: number) => [...this.all.keys()][index] ?? null;
}

let kept: Kept;
let at: Session;
beforeEach(async () => {
  kept = new Kept();
  kept.setItem('another page', 'its own');
  at = await sessionOf(PLAN, 'plan.md', createEditing({ by: '佐藤' }));
});

const input = () => at.plain.document.document;

const newSession = () => {
  const editing = createEditing();
  return { editing, drafts: new Drafts(kept) };
};

describe('what is kept in the browser', () => {
  it('is there in a new session, for the same document alone', () => {
    at.editing.drop(at.edited, at.record('未実施'));
    at.editing.rename({ old: '市民課', new: '協働課', fiscalYear: 2017 });
    expect(new Drafts(kept).keep(at.editing)).toBe(true);
    const { editing, drafts } = newSession();
    expect(drafts.restore(editing, [{ ...input(), file: 'other.md' }])).toBe(0);
    expect(editing.isDirty).toBe(false);
    expect(drafts.restore(editing, [input()])).toBe(1);
    expect(drafts.restore(editing, [input()])).toBe(0);
    drafts.restoreAnswers(editing);
    expect(editing.state).toEqual(at.editing.state);
    expect([editing.by, editing.isDirty]).toEqual(['佐藤', true]);
  });

  it('is taken over from another tab, and neither overwrites the other', () => {
    const other = newSession();
    other.drafts.restore(other.editing, [input()]);
    const { editing, drafts } = newSession();
    drafts.restore(editing, [input()]);
    other.editing.drop(at.edited, at.record('未実施'));
    other.drafts.keep(other.editing);
    const [key = '', newValue = ''] = [...kept.all].find(([, text]) => text.includes('drop')) ?? [];
    drafts.takeOver(editing, { key: 'another page', newValue });
    drafts.takeOver(editing, { key, newValue: 'damaged' });
    expect(editing.state.corrections).toEqual([]);
    drafts.takeOver(editing, { key, newValue });
    drafts.takeOver(editing, { key, newValue });
    expect(editing.state.corrections).toEqual(other.editing.state.corrections);
    expect(editing.undoable).not.toBeNull();
    editing.confirm(at.edited, at.edited.document.records[0] ?? at.record('未実施'));
    drafts.keep(editing);
    expect(kept.getItem(key)).toMatch(/drop.*confirm|confirm.*drop/s);
  });

  it('knows what was saved to a file, too', () => {
    at.editing.drop(at.edited, at.record('未実施'));
    at.editing.saved();
    new Drafts(kept).keep(at.editing);
    const { editing, drafts } = newSession();
    expect([drafts.restore(editing, [input()]), editing.isDirty]).toEqual([1, false]);
  });

  it('is offered for another edition', () => {
    at.editing.drop(at.edited, at.record('未実施'));
    new Drafts(kept).keep(at.editing);
    const { drafts } = newSession();
    const next = { file: 'next.md', sha256: 'f'.repeat(64) };
    expect(drafts.others([next])).toEqual([
      { file: 'plan.md', sha256: input().sha256, corrections: at.editing.state.corrections },
    ]);
    expect(drafts.others([input()])).toEqual([]);
  });

  it('stays whole while a session holds a part of it for another edition', () => {
    at.editing.drop(at.edited, at.record('未実施'));
    at.editing.drop(at.edited, at.record('説明会を開催'));
    new Drafts(kept).keep(at.editing);
    const { editing, drafts } = newSession();
    const [first] = at.editing.state.corrections;
    editing.merge({ format: 'shinchoku-corrections/1', corrections: first ? [first] : [] });
    drafts.keep(editing);
    editing.undo();
    drafts.keep(editing);
    expect(newSession().drafts.others([])[0]?.corrections).toHaveLength(2);
  });

  it('goes where everything was taken back, and leaves what is not ours', () => {
    const drafts = new Drafts(kept);
    at.editing.drop(at.edited, at.record('未実施'));
    drafts.keep(at.editing);
    at.editing.undo();
    drafts.keep(at.editing);
    expect(newSession().drafts.others([])).toEqual([]);
    drafts.forget();
    expect([...kept.all.keys()]).toEqual(['another page']);
  });

  it('is told where there is no room, and damaged entries are passed over', () => {
    at.editing.drop(at.edited, at.record('未実施'));
    kept.room = 20;
    expect(new Drafts(kept).keep(at.editing)).toBe(false);
    kept.room = 1000;
    kept.setItem(`shinchoku-editing/1 ${input().sha256} plan.md`, '{"corrections":[{"do":"x"}]}');
    kept.setItem('shinchoku-editing/1 answers', '{');
    const { editing, drafts } = newSession();
    drafts.restoreAnswers(editing);
    expect([drafts.restore(editing, [input()]), editing.isDirty]).toEqual([0, false]);
  });
});
