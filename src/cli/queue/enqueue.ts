import { resolve } from 'node:path';
import type { Queue } from 'bullmq';
import { type Arguments, UsageError } from '../arguments.js';
import { digest } from '../extraction.js';
import { findInputs, type Input, isStandardInput } from '../inputs.js';
import type { Known } from '../known.js';
import { namesOf } from '../names.js';
import { Reporter, type Terminal } from '../reporter.js';
import { type Settings, settingsOf } from '../tasks/settings.js';
import { Store } from '../tasks/store.js';
import { type KeyMaker, keptSettings, keyMaker } from '../tasks/stored.js';
import { asideKey, type Batch, type BatchJob, batchKey, type QueuedTask } from './batch.js';
import { cacheOf, JOB_OPTIONS, withQueue } from './connect.js';

/** Documents in a batch: enough to make little of the queue's own work, and few to do again when a worker dies. */
const BATCH_SIZE = 100;

const SUMMARY = {
  ja: (all: number, added: number) => `資料 ${all} 件 ｜ 待ち行列に入れた資料 ${added} 件`,
  en: (all: number, added: number) => `documents ${all} | put into the queue ${added}`,
} as const;

/**
 * The command `enqueue`.
 *
 * @returns whether all inputs could be read
 * @throws {UsageError}
 */
export async function enqueueInputs(args: Arguments, known: Known, terminal: Terminal): Promise<boolean> {
  const store = new Store(cacheOf(args));
  const settings = await settingsOf({ ...args, command: 'run' }, known, null);
  checkIndependent(args, settings);
  const reporter = new Reporter(args, terminal);
  const { inputs, passedOver } = await findInputs(args.inputs, args);
  for (const { file, problem } of passedOver) reporter.say(file, problem);
  const tasks = queuedTasks(inputs, keyMaker(settings), reporter);
  let added = 0;
  await withQueue(args.queue, async (queue) => {
    for (let at = 0; at < tasks.length; at += BATCH_SIZE) {
      const batch = { settings: keptSettings(settings), tasks: tasks.slice(at, at + BATCH_SIZE) };
      added += await enqueueBatch(batch, store, queue);
      reporter.progress(Math.min(at + BATCH_SIZE, tasks.length), tasks.length);
    }
  });
  reporter.finish(() => [SUMMARY[reporter.language](tasks.length, added)]);
  return !reporter.hasFailed;
}

/** @throws {UsageError} for what workers cannot do on their own */
function checkIndependent({ inputs }: Arguments, { growingProfile }: Settings): void {
  if (inputs.some(isStandardInput))
    throw new UsageError({
      ja: 'enqueue: 標準入力(-)は worker から読めません',
      en: 'enqueue: workers cannot read standard input (-)',
    });
  if (growingProfile !== null)
    throw new UsageError({
      ja: 'enqueue: --columns と --profile は一緒に使えません(資料を一つずつ順に処理する必要があるため)',
      en: 'enqueue: not --columns together with --profile, which needs one document after the other',
    });
}

function queuedTasks(inputs: readonly Input[], keyOf: KeyMaker, reporter: Reporter): QueuedTask[] {
  const names = namesOf(inputs.map(({ path }) => path));
  return inputs.flatMap((input, index) => {
    const { file, sheet = null, member = null, source } = input;
    try {
      const sha256 = digest(input.read());
      const key = keyOf({ file, sheet }, sha256);
      const stem = names[index]?.stem ?? '';
      return [{ file, sheet, member, source: resolve(String(source)), sha256, key, stem }];
    } catch (error) {
      reporter.fail(file, error);
      return [];
    }
  });
}

/** @returns the number of documents that are put into the queue */
async function enqueueBatch(batch: Batch, store: Store, queue: Queue<BatchJob>): Promise<number> {
  const missing = batch.tasks.filter(({ key }) => !store.has(key));
  if (missing.length === 0) return 0;
  const key = batchKey(batch);
  // The batch is complete on disk before the queue knows of it.
  store.put(key, [JSON.stringify(batch)]);
  for (const task of missing) store.remove(asideKey(task.key));
  const jobId = `batch-${key}`;
  const known = await queue.getJob(jobId);
  const state = await known?.getState();
  if (state === 'failed') await known?.retry('failed', { resetAttemptsMade: true });
  else {
    if (state === 'completed') await known?.remove();
    await queue.add('batch', { batch: key, documents: batch.tasks.length }, { ...JOB_OPTIONS, jobId });
  }
  return missing.length;
}
