import type { Job, Queue } from 'bullmq';
import { append } from '../../lists/append.js';
import type { Arguments } from '../arguments.js';
import { languageFor, type Terminal } from '../reporter.js';
import { lineOut } from '../terminal.js';
import type { BatchJob, BatchProgress } from './batch.js';
import { refuseInputs, withQueue } from './connect.js';

const PAGE = 1000;
const BATCH_STATES = ['completed', 'active', 'wait', 'delayed', 'failed'] as const;
type BatchState = (typeof BATCH_STATES)[number];

/** The counts of a queue: documents, and batches by their state. */
interface QueueCounts {
  all: number;
  done: number;
  readonly batches: Map<BatchState, number>;
  readonly failures: string[];
}

const doneOf = ({ data, progress }: Job<BatchJob>, state: BatchState): number => {
  if (state === 'completed') return data.documents;
  return typeof progress === 'object' && 'done' in progress ? (progress as unknown as BatchProgress).done : 0;
};

async function countQueue(queue: Queue<BatchJob>): Promise<QueueCounts> {
  const counts: QueueCounts = { all: 0, done: 0, batches: new Map(), failures: [] };
  for (const state of BATCH_STATES) {
    let jobs: Job<BatchJob>[] = [];
    let start = 0;
    do {
      jobs = (await queue.getJobs(state, start, start + PAGE - 1)).filter((job) => job !== undefined);
      for (const job of jobs) count(job, state, counts);
      start += PAGE;
    } while (jobs.length === PAGE);
  }
  return counts;
}

function count(job: Job<BatchJob>, state: BatchState, counts: QueueCounts): void {
  const reasons = state === 'failed' ? (job.failedReason ?? '').split('\n') : [];
  counts.all += job.data.documents;
  counts.done += state === 'failed' ? job.data.documents - reasons.length : doneOf(job, state);
  counts.batches.set(state, (counts.batches.get(state) ?? 0) + 1);
  append(counts.failures, reasons);
}

const LINES = {
  ja: ({ all, done, failures }: QueueCounts, waiting: number, active: number) =>
    `終わった資料 ${done}/${all} 件 ｜ 処理中の組 ${active} ｜ 待っている組 ${waiting} ｜ 処理できなかったもの ${failures.length} 件`,
  en: ({ all, done, failures }: QueueCounts, waiting: number, active: number) =>
    `documents done ${done}/${all} | batches under way ${active} | waiting ${waiting} | failed ${failures.length}`,
} as const;

/**
 * The command `progress`.
 *
 * @returns false if documents were set aside
 * @throws {UsageError}
 */
export async function tellProgress(args: Arguments, terminal: Terminal): Promise<boolean> {
  refuseInputs(args);
  const { queue: url, language } = args;
  const counts = await withQueue(url, countQueue);
  const of = (state: BatchState) => counts.batches.get(state) ?? 0;
  const line = LINES[languageFor(language, terminal)];
  terminal.out(lineOut(line(counts, of('wait') + of('delayed'), of('active'))));
  for (const failure of counts.failures) terminal.out(lineOut(`  ${failure}`));
  return counts.failures.length === 0;
}
