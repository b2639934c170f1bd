import { parseDocument } from '../../document/parse.js';
import { type TextMaker, writersOf } from '../document-writers.js';
import { digest } from '../extraction.js';
import { joined } from '../files.js';
import { fromEntry, toEntry } from './entry.js';
import type { Executor } from './executor.js';
import { packed } from './packed.js';
import { portable, type Task } from './perform.js';
import { type Extracted, isCrash, type Result } from './result.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';

/** Gives the key of a task's result: a hash of all that the result is made from. */
export type KeyMaker = (task: Pick<Task, 'file' | 'sheet'>, sha256: string) => string;

export function keyMaker({ extraction }: Settings): KeyMaker {
  const all = hashOf(extraction);
  return ({ file, sheet }, sha256) => hashOf([all, file, sheet, sha256]);
}

export const hashOf = (data: unknown) => digest(new TextEncoder().encode(JSON.stringify(data)));

/** The settings of an executor whose results are kept for any run. */
export const keptSettings = (settings: Settings): Settings => ({
  ...settings,
  shown: ['ja', 'en'],
  isHeld: true,
});

/** Reads results from a store, for a run's settings. */
export class StoredResults {
  readonly keyOf: KeyMaker;

  private constructor(
    readonly store: Store,
    readonly settings: Settings,
    readonly make: TextMaker,
  ) {
    this.keyOf = keyMaker(settings);
  }

  static async open(store: Store, settings: Settings): Promise<StoredResults> {
    return new StoredResults(store, settings, await writersOf(settings.making));
  }

  /** A kept result; null where there is none. */
  get(key: string, stem: string): Result | null {
    const content = this.store.get(key);
    if (content === null) return null;
    const { making, result } = fromEntry(content, this.settings.shown);
    if (result.kind === 'failed') return result;
    const fitting = making === this.makingOf(stem) ? result : this.#madeAgain(result, stem);
    return { ...fitting, key };
  }

  /** The content of a result's entry. */
  entryOf(result: Result, stem: string): readonly Uint8Array[] {
    return toEntry(packed(portable(result, keptSettings(this.settings))), this.makingOf(stem));
  }

  makingOf(stem: string): string {
    return hashOf([this.settings.making, stem]);
  }

  /** A result with the texts of its files made for other outputs or another name. */
  #madeAgain(result: Extracted, stem: string): Extracted {
    const { json, transcript, isText } = result;
    const document = parseDocument(joined(json ?? []));
    return { ...result, ...this.make(document, { stem, transcript: transcript ?? '', isText }) };
  }
}

/** An executor that does only what the store does not have yet. */
export function stored(results: StoredResults, inner: Executor): Executor {
  const perform = async (task: Task): Promise<Result> => {
    const key = results.keyOf(task, digest(task.bytes));
    const kept = results.get(key, task.stem);
    if (kept && !isCrash(kept)) return kept;
    const result = await inner.perform(task);
    if (isCrash(result)) return result;
    results.store.tryPut(key, results.entryOf(result, task.stem));
    return result.kind === 'failed' ? result : { ...result, key };
  };
  return { ...inner, perform };
}
