import type { ConnectionOptions, Queue } from 'bullmq';
import { UsageError } from '../arguments.js';
import { BUILD_ID } from '../tasks/build-id.js';
import type { BatchJob } from './batch.js';

/** Each build has its own queue: another one would give other results. */
export const QUEUE_NAME = `shinchoku-${BUILD_ID}`;

/** How often a batch is tried, and the first pause between two tries in milliseconds, which doubles. */
const ATTEMPTS = 3;
const FIRST_PAUSE = 1000;

/** How long the queue remembers batches that are done, in seconds: for `progress`. */
const REMEMBERED_FOR = 7 * 24 * 60 * 60;

export const JOB_OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: FIRST_PAUSE },
  removeOnComplete: { age: REMEMBERED_FOR },
} as const;

/**
 * Loads the packages for a queue, which only who wants a queue installs.
 *
 * @throws {UsageError} where they are missing
 */
export async function loadQueuePackages(): Promise<typeof import('bullmq')> {
  try {
    await import('ioredis');
    return await import('bullmq');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError({
      ja: 'このコマンドには bullmq と ioredis が必要です。shinchoku と同じ場所で npm install bullmq ioredis を実行してください(-g で入れたときは npm install -g bullmq ioredis)',
      en: 'this command needs bullmq and ioredis: run npm install bullmq ioredis where shinchoku is installed (npm install -g bullmq ioredis if that was with -g)',
    });
  }
}

/** A connection of a command that ends: it fails soon where there is no Redis. */
const connectionOnce = (url: string) => ({ url, maxRetriesPerRequest: 1, retryStrategy: () => null });

/** A connection of a worker, which waits for Redis to come back. */
export const lastingConnection = (url: string) => ({ url, maxRetriesPerRequest: null });

/** An address without its password. */
const shownUrl = (url: string) => url.replace(/\/\/[^@/]*@/, '//');

/**
 * Works with the queue, and closes it.
 *
 * @throws {UsageError} where there is no Redis
 */
export async function withQueue<T>(
  url: string,
  work: (queue: Queue<BatchJob>) => Promise<T>,
  connection: ConnectionOptions = connectionOnce(url),
): Promise<T> {
  const { Queue } = await loadQueuePackages();
  const queue = new Queue<BatchJob>(QUEUE_NAME, { connection });
  let reason = '';
  // Without a listener an error would end the process.
  queue.on('error', (error) => {
    reason ||= error.message;
  });
  try {
    await queue.waitUntilReady();
  } catch (error) {
    await queue.close().catch(() => {});
    throw unreachable(url, reason || String(error));
  }
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

export const unreachable = (url: string, reason: string) =>
  new UsageError({
    ja: `--queue ${shownUrl(url)}: Redis に接続できません(${reason})`,
    en: `--queue ${shownUrl(url)}: no connection to Redis (${reason})`,
  });

/** @throws {UsageError} without `--cache` */
export function cacheOf({
  command,
  cache,
}: {
  readonly command: string;
  readonly cache: string | null;
}): string {
  if (cache !== null) return cache;
  throw new UsageError({
    ja: `${command}: 結果を置くフォルダを --cache で指定してください(enqueue、worker、collect で同じもの)`,
    en: `${command}: name the folder of results with --cache, the same for enqueue, worker and collect`,
  });
}

/** @throws {UsageError} for inputs that a command does not take */
export function refuseInputs({
  command,
  inputs,
}: {
  readonly command: string;
  readonly inputs: readonly string[];
}) {
  const [first] = inputs;
  if (first === undefined) return;
  throw new UsageError({
    ja: `${command} ${first}: ${command} に入力は要りません。この名前のファイルかフォルダなら ./${command} と指定してください`,
    en: `${command} ${first}: ${command} takes no inputs; a file or folder of its name is ./${command}`,
  });
}
