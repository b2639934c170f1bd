import { InputError } from '../../messages/input-error.js';
import { digest } from '../extraction.js';
import type { Executor } from '../work/executor.js';
import type { Task } from '../work/perform.js';
import { failed } from '../work/result.js';
import type { Settings } from '../work/settings.js';
import type { Store } from '../work/store.js';
import { StoredResults } from '../work/stored.js';
import { readAside } from './batch.js';

/** For `collect`: extracts nothing, and takes every result from the store. */
export async function fromStoreAlone(store: Store, settings: Settings): Promise<Executor> {
  const results = await StoredResults.open(store, settings);
  const perform = async (task: Task) => {
    const key = results.keyOf(task, digest(task.bytes));
    const reason = readAside(store, key);
    const missing =
      reason === null ? new InputError('result-missing') : new InputError('document-set-aside', { reason });
    return results.get(key, task.stem) ?? failed(missing);
  };
  return { perform, width: 1, close: async () => {} };
}
