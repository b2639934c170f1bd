import type { Lexicon } from '../../lexicon/index.js';
import { createPerformer, type Performer } from './perform.js';
import type { Settings } from './settings.js';

/** Where tasks are done. */
export interface Executor {
  readonly perform: Performer;
  /** How many tasks it takes at once. More would only wait, and hold memory. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** Does one task after the other in this thread. */
export async function inThisThread(settings: Settings, lexicon: Lexicon): Promise<Executor> {
  const perform = await createPerformer(settings, lexicon);
  return { perform, width: 1, close: async () => {} };
}

/** Does work on each of many things, a few of them at once, and yields the results in the order of the things. */
export async function* inOrder<T, R>(
  things: Iterable<T>,
  work: (thing: T) => Promise<R>,
  width: number,
): AsyncGenerator<readonly [T, R]> {
  const begun: { readonly thing: T; readonly result: Promise<R> }[] = [];
  for (const thing of things) {
    begun.push({ thing, result: work(thing) });
    const first = begun.length < width ? undefined : begun.shift();
    if (first) yield [first.thing, await first.result];
  }
  for (const { thing, result } of begun) yield [thing, await result];
}
