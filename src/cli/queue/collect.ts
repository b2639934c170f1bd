import { InputError } from '../../messages/input-error.js';
import { digest } from '../extraction.js';
import type { Executor } from '../tasks/executor.js';
import type { Task } from '../tasks/perform.js';
import { failed } from '../tasks/result.js';
import type { Settings } from '../tasks/settings.js';
import type { Store } from '../tasks/store.js';
import { StoredResults } from '../tasks/stored.js';
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
