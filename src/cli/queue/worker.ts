import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Job, Queue } from 'bullmq';
import type { Arguments } from '../arguments.js';
import { optimiseSooner } from '../flags.js';
import { languageFor, type Terminal } from '../reporter.js';
import { Store } from '../tasks/store.js';
import { lineOut } from '../terminal.js';
import type { Batch, BatchJob } from './batch.js';
import { BatchWorker, type FailedTask } from './batch-worker.js';
import {
  cacheOf,
  lastingConnection,
  loadQueuePackages,
  QUEUE_NAME,
  refuseInputs,
  withQueue,
} from './connect.js';

/** A worker that says nothing for so long counts as dead, in milliseconds; a living one renews its lock in half the time. */
const LOCK_DURATION = 10_000;
const CHECK_FOR_THE_DEAD = 5_000;
/** A batch that so many workers have died of is set aside. */
const DEATHS = 3;
/** The pause between two looks at whether the queue is empty, in milliseconds. */
const LOOK_AGAIN = 500;
/** The pause between two reports of a batch's progress, in milliseconds. */
const REPORT_AFTER = 1_000;

const READY = {
  ja: (jobs: number) =>
    `資料を待っています(同時に ${jobs} 件)。Ctrl+C で、処理中の資料を終えてから止まります`,
  en: (jobs: number) => `waiting for documents (${jobs} at once); Ctrl+C ends when those under way are done`,
} as const;

const LOST = {
  ja: (reason: string) => `Redis との接続が切れました(${reason})。つながるのを待っています`,
  en: (reason: string) => `lost the connection to Redis (${reason}); waiting for it`,
} as const;

/** The text that a job fails with: each document with the reason. */
const failureText = (failed: readonly FailedTask[]) =>
  failed.map(({ task, reason }) => `${task.file}: ${reason}`).join('\n');

/**
 * The command `worker`.
 *
 * @throws {UsageError}
 */
export async function runWorker(args: Arguments, terminal: Terminal): Promise<void> {
  refuseInputs(args);
  optimiseSooner();
  const store = new Store(cacheOf(args));
  const { Worker, WaitingError } = await loadQueuePackages();
  // Tells at once where there is no Redis.
  await withQueue(args.queue, async () => {});
  const language = languageFor(args.language, terminal);
  const say = (line: string) => args.quiet || terminal.err(lineOut(line));
  const jobs = args.jobs === null ? availableParallelism() : Number(args.jobs);
  const batches = new BatchWorker(store, jobs);

  const work = async (job: Job<BatchJob>, token?: string) => {
    const { failed, isCut } = await batches.work(batchOf(store, job.data), reporting(job));
    if (isCut) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    if (failed.length === 0) return;
    if (job.attemptsMade + 1 >= (job.opts.attempts ?? 1)) batches.setAside(failed);
    throw new Error(failureText(failed));
  };
  const worker = new Worker<BatchJob>(QUEUE_NAME, work, {
    connection: lastingConnection(args.queue),
    lockDuration: LOCK_DURATION,
    stalledInterval: CHECK_FOR_THE_DEAD,
    maxStalledCount: DEATHS,
  });
  let lost = '';
  worker.on('error', (error) => {
    if (error.message !== lost) say(LOST[language](error.message));
    lost = error.message;
  });
  say(READY[language](jobs));
  await ended(args, batches);
  await worker.close();
  await batches.close();
}

/** @throws {Error} where the store does not have it */
function batchOf(store: Store, { batch }: BatchJob): Batch {
  const content = store.get(batch);
  if (content === null)
    throw new Error(`the folder of --cache has no batch ${batch}: is it the one that enqueue was given?`);
  return JSON.parse(content.toString('utf8'));
}

/** Tells the queue of a batch's progress from time to time. */
function reporting(job: Job<BatchJob>) {
  let last = performance.now();
  return async (done: number) => {
    if (performance.now() - last < REPORT_AFTER) return;
    last = performance.now();
    await job.updateProgress({ done });
  };
}

/** Waits until the worker is told to stop, or with `--until-empty` until there is nothing left to do. */
async function ended({ queue: url, untilEmpty }: Arguments, batches: BatchWorker): Promise<void> {
  const abort = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        batches.stop();
        abort.abort();
        resolve();
      });
  });
  const empty = untilEmpty
    ? withQueue(url, (queue) => isEmptied(queue, abort.signal), lastingConnection(url))
    : stopped;
  await Promise.race([stopped, empty]);
}

async function isEmptied(queue: Queue<BatchJob>, { aborted }: AbortSignal): Promise<void> {
  const states = ['wait', 'active', 'delayed', 'prioritized'] as const;
  while (!aborted) {
    const counts = await queue.getJobCounts(...states);
    if (states.every((state) => (counts[state] ?? 0) === 0)) return;
    await setTimeout(LOOK_AGAIN);
  }
}
