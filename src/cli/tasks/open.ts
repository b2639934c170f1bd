import type { Arguments } from '../arguments.js';
import { optimiseSooner } from '../flags.js';
import type { Input } from '../inputs.js';
import type { Known } from '../known.js';
import { type Executor, inThisThread } from './executor.js';
import { bytesIn, isLong, jobsFor } from './jobs.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';

/**
 * Opens the executor for a run's inputs.
 *
 * @param store where results are kept, or null
 */
export async function openExecutor(
  inputs: readonly Input[],
  args: Arguments,
  { lexicon }: Known,
  settings: Settings,
  store: Store | null,
): Promise<Executor> {
  if (args.command === 'collect' && store !== null) {
    const { fromStoreAlone } = await import('../queue/collect.js');
    return fromStoreAlone(store, settings);
  }
  const bytes = bytesIn(inputs);
  if (isLong(bytes)) optimiseSooner();
  // With a growing profile each document depends on those before it.
  if (settings.growingProfile !== null) return inThisThread(settings, lexicon);
  const jobs = jobsFor(args.jobs, inputs.length, bytes);
  const open = async (what: Settings): Promise<Executor> => {
    if (jobs === 1) return inThisThread(what, lexicon);
    const { Threads } = await import('./threads.js');
    return new Threads(what, jobs);
  };
  if (store === null) return open(settings);
  const { keptSettings, stored, StoredResults } = await import('./stored.js');
  return stored(await StoredResults.open(store, settings), await open(keptSettings(settings)));
}
