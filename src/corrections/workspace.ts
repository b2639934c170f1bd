import type { Lexicon } from '../lexicon/index.js';
import type {
  AccountedTranscript,
  Correction,
  DocumentInfo,
  Finding,
  Item,
  Note,
  Place,
  ProgressDocument,
  ProgressRecord,
  Range,
  SourceText,
} from '../model.js';
import { normalise, normaliseString } from '../text/normalise.js';
import { segmentsOf } from '../text/text.js';
import { reclaimed, tells, textAt, without } from './account.js';

/** What corrections change of a document. */
export interface Correctable extends Pick<ProgressDocument, 'sections' | 'items' | 'records' | 'notes'> {
  readonly info: DocumentInfo;
}

/** What reads a text as a person has marked it. */
export interface Reader {
  readonly lexicon: Lexicon;
  placeOf(range: Range): Place;
  /** Reads a text as an entry of an item. */
  read(
    text: SourceText,
    item: Item,
  ): { readonly record: ProgressRecord; readonly findings: readonly Finding[] };
  /** What rests on the text of an activity. */
  analyse(activity: string): Pick<ProgressRecord, 'key' | 'action' | 'quantities'>;
}

/** An item while it is corrected. */
export interface CorrectedItem {
  value: Item;
  readonly records: CorrectedRecord[];
}

/** A record while it is corrected. */
export interface CorrectedRecord {
  value: ProgressRecord;
  readonly item: CorrectedItem;
  /** The place of the record that it is a part of. */
  readonly partOf: Range | null;
}

/** What was done, to what. */
export interface DoneCorrection extends Omit<Correction, 'id'> {
  /** The correction's position in the file of corrections. */
  readonly index: number;
  readonly target: CorrectedRecord | CorrectedItem | null;
}

/** Findings on a stretch that no longer hold. */
interface Settled {
  readonly range: Range;
  readonly rules: readonly Finding['rule'][];
}

export const rangeOfRecord = ({ value: { source } }: CorrectedRecord): Range => [source.start, source.end];

/** A document while it is corrected. */
export class Workspace {
  info: DocumentInfo;
  readonly items: readonly CorrectedItem[];
  readonly sections: ProgressDocument['sections'];
  notes: Note[];
  transcript: AccountedTranscript;
  readonly made: DoneCorrection[] = [];
  readonly settled: Settled[] = [];
  readonly findings: Finding[] = [];

  constructor(
    document: Correctable,
    transcript: AccountedTranscript,
    readonly reader: Reader,
  ) {
    this.info = document.info;
    this.sections = document.sections;
    this.notes = [...document.notes];
    this.transcript = transcript;
    const drafts = new Map<string, CorrectedItem>(
      document.items.map((value) => [value.id, { value, records: [] }]),
    );
    for (const value of document.records) {
      const item = drafts.get(value.item);
      item?.records.push({ value, item, partOf: null });
    }
    this.items = [...drafts.values()];
  }

  get records(): CorrectedRecord[] {
    return this.items.flatMap(({ records }) => records);
  }

  /** Whether a stretch holds text. */
  tells(start: number, end: number): boolean {
    return tells(this.transcript, start, end);
  }

  textAt(range: Range): SourceText {
    return textAt(this.transcript, range);
  }

  /** Puts a record into its item, behind those that stand before it. */
  insert(item: CorrectedItem, value: ProgressRecord, partOf: Range | null = null): CorrectedRecord {
    const draft = { value, item, partOf };
    const before = item.records.findIndex(({ value: other }) => other.source.start > value.source.start);
    item.records.splice(before < 0 ? item.records.length : before, 0, draft);
    return draft;
  }

  remove(record: CorrectedRecord): void {
    const { records } = record.item;
    const at = records.indexOf(record);
    if (at >= 0) records.splice(at, 1);
  }

  /** Makes a record's text that no other record has a note, so that it is not lost. */
  makeNote(range: Range, section: string | null): void {
    const others = this.records.map(rangeOfRecord);
    for (const left of without(range, others)) {
      const owned = this.transcript.account.some(
        ({ start, end, kind }) => kind === 'record' && start < left[1] && end > left[0],
      );
      if (!owned) continue;
      this.#reclaim(left, 'note', (kind) => kind === 'record');
      this.#addNote(left, section);
    }
  }

  /** Makes a stretch a record's, whatever it was. */
  makeRecord(range: Range): void {
    this.#reclaim(range, 'record', (kind) => kind !== 'markup');
    const notes = this.notes;
    this.notes = [];
    for (const note of notes) {
      const { start, end } = note.source;
      if (end <= range[0] || start >= range[1]) this.notes.push(note);
      else for (const left of without([start, end], [range])) this.#addNote(left, note.section);
    }
  }

  /** Makes what nothing else has claimed of a stretch a record's. */
  fillRecord(range: Range): void {
    this.#reclaim(range, 'record', (kind) => kind === null);
  }

  settle(range: Range, rules: Settled['rules']): void {
    this.settled.push({ range, rules });
  }

  #reclaim(range: Range, kind: 'note' | 'record', isTaken: Parameters<typeof reclaimed>[3]): void {
    this.transcript = {
      ...this.transcript,
      account: reclaimed(this.transcript.account, range, kind, isTaken),
    };
  }

  #addNote(range: Range, section: string | null): void {
    const text = this.textAt(range);
    const value = normalise(text).value;
    if (value === '' || !this.tells(...range)) return;
    const segments = segmentsOf(text);
    const [first, last] = [segments[0], segments.at(-1)];
    const source = this.reader.placeOf([first?.start ?? range[0], last?.end ?? range[1]]);
    this.notes.push({ section, text: value, source });
    this.notes.sort((a, b) => a.source.start - b.source.start);
  }
}

/** A text as a person has typed it, as all texts are kept. */
export const typed = (text: string): string => normaliseString(text.trim());
