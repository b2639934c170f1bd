import { asString } from '../files.js';
import type { Task } from '../tasks/perform.js';
import type { Settings } from '../tasks/settings.js';
import type { Store } from '../tasks/store.js';
import { hashOf } from '../tasks/stored.js';

/** One document for a worker, which reads it from its file. */
export interface QueuedTask extends Omit<Task, 'bytes'> {
  /** The absolute path of the file, the same for all workers. */
  readonly source: string;
  /** The file within an archive, or null. */
  readonly member: string | null;
  readonly sha256: string;
  /** The key of its result. */
  readonly key: string;
}

/** Documents that a worker takes together. The store holds it under the hash of its content. */
export interface Batch {
  readonly settings: Settings;
  readonly tasks: readonly QueuedTask[];
}

/** What the queue itself holds of a batch. */
export interface BatchJob {
  readonly batch: string;
  readonly documents: number;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
}

export const batchKey = (batch: Batch): string => hashOf(batch);

/** The key of what is said of a document that workers could not do. */
export const asideKey = (key: string): string => hashOf(['set aside', key]);

/** What is wrong with a document that workers could not do, or null. */
export function readAside(store: Store, key: string): string | null {
  const content = store.get(asideKey(key));
  return content === null ? null : asString(content);
}
