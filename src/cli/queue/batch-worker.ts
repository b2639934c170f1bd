import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { memberOf } from '../../formats/office/index.js';
import { digest } from '../extraction.js';
import { reasonOf } from '../inputs.js';
import { type Executor, inOrder } from '../tasks/executor.js';
import { isCrash, type Result } from '../tasks/result.js';
import type { Settings } from '../tasks/settings.js';
import type { Store } from '../tasks/store.js';
import { hashOf, StoredResults } from '../tasks/stored.js';
import { Threads } from '../tasks/threads.js';
import { asideKey, type Batch, type QueuedTask } from './batch.js';

/** A document that failed for another reason than its content. */
export interface FailedTask {
  readonly task: QueuedTask;
  readonly reason: string;
}

/** What came of a batch. */
export interface BatchOutcome {
  readonly failed: readonly FailedTask[];
  /** Whether documents are left because the worker is to stop. */
  readonly isCut: boolean;
}

const unexpected = (reason: string): Result => ({ kind: 'failed', rule: 'input-failed', values: { reason } });

function bytesOf({ source, member, sha256 }: QueuedTask): Uint8Array {
  const file = readFileSync(source);
  const bytes = member === null ? file : memberOf(file, member);
  // The key of the result says what the bytes were.
  if (digest(bytes) !== sha256) throw new Error('changed-since-enqueue');
  return bytes;
}

/**
 * Works on batches in threads, so that this thread can renew the lock of its batch whatever a document takes, and so that
 * a document that ends its thread fails alone.
 */
export class BatchWorker {
  #executor: { readonly settings: string; readonly threads: Executor } | null = null;
  #isStopping = false;

  constructor(
    readonly store: Store,
    readonly jobs: number,
  ) {}

  /** Lets the documents that are under way end, and begins no more. */
  stop(): void {
    this.#isStopping = true;
  }

  /** @throws {InputError} `output-unwritable` */
  async work({ settings, tasks }: Batch, onDone: (done: number) => Promise<void>): Promise<BatchOutcome> {
    const results = await StoredResults.open(this.store, settings);
    const threads = await this.#threadsFor(settings);
    const failed: FailedTask[] = [];
    let done = 0;
    const perform = async (task: QueuedTask): Promise<Result | null> => {
      if (this.store.has(task.key)) return null;
      try {
        return await threads.perform({ ...task, bytes: bytesOf(task) });
      } catch (error) {
        return unexpected(reasonOf(error));
      }
    };
    for await (const [task, result] of inOrder(this.#untilStopped(tasks), perform, threads.width)) {
      if (result && isCrash(result) && result.kind === 'failed')
        failed.push({ task, reason: result.values.reason ?? '' });
      else if (result) this.store.put(task.key, results.entryOf(result, task.stem));
      await onDone(++done);
      await setImmediate();
    }
    return { failed, isCut: done < tasks.length };
  }

  /** Keeps what is wrong with documents that failed at every attempt. */
  setAside(failed: readonly FailedTask[]): void {
    for (const { task, reason } of failed) this.store.put(asideKey(task.key), [reason]);
  }

  async close(): Promise<void> {
    await this.#executor?.threads.close();
  }

  *#untilStopped(tasks: readonly QueuedTask[]): Generator<QueuedTask> {
    for (const task of tasks) {
      if (this.#isStopping) return;
      yield task;
    }
  }

  /** Threads take time to start, and are kept for batches with the same settings. */
  async #threadsFor(settings: Settings): Promise<Executor> {
    const hash = hashOf(settings);
    if (this.#executor?.settings !== hash) {
      await this.close();
      this.#executor = { settings: hash, threads: new Threads(settings, this.jobs) };
    }
    return this.#executor.threads;
  }
}
