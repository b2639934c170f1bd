import { Worker } from 'node:worker_threads';
import type { Executor } from './executor.js';
import type { Task } from './perform.js';
import { failed, type Result } from './result.js';
import type { Settings } from './settings.js';

/** The program of a thread, beside the folder of the built command. */
const PROGRAM = new URL('../thread.cjs', import.meta.url);

/** Tasks that wait for each thread, so that none is idle while the results before are written. */
const WAITING_FOR_EACH = 3;

interface PendingTask {
  readonly task: Task;
  readonly done: (result: Result) => void;
}

/** A worker thread, which does one task at a time. */
class Thread {
  readonly #worker: Worker;
  #done: ((result: Result) => void) | null = null;
  /** Whether it has ended; the next task needs another thread. */
  isDead = false;

  constructor(program: URL, settings: Settings) {
    this.#worker = new Worker(program, { workerData: settings });
    this.#worker.on('message', (result: Result) => this.#answer(result));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', (status) => this.#end(new Error(`thread exit ${status}`)));
  }

  perform(task: Task): Promise<Result> {
    // A copy: an input may need its bytes again.
    const bytes = new Uint8Array(task.bytes);
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#worker.postMessage({ ...task, bytes }, [bytes.buffer]);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer(result: Result): void {
    const done = this.#done;
    this.#done = null;
    done?.(result);
  }

  /** A thread that ends in the middle of a task fails that task alone. */
  #end(error: unknown): void {
    this.isDead = true;
    this.#answer(failed(error));
  }
}

/** Does tasks in worker threads, which are started when there is work for them. */
export class Threads implements Executor {
  readonly width: number;
  readonly #idle: Thread[] = [];
  readonly #busy = new Set<Thread>();
  readonly #waiting: PendingTask[] = [];

  constructor(
    readonly settings: Settings,
    readonly jobs: number,
    readonly program: URL = PROGRAM,
  ) {
    this.width = jobs * (1 + WAITING_FOR_EACH);
  }

  readonly perform = (task: Task): Promise<Result> =>
    new Promise((done) => {
      this.#waiting.push({ task, done });
      this.#begin();
    });

  readonly close = async (): Promise<void> => {
    await Promise.all([...this.#idle, ...this.#busy].map((thread) => thread.terminate()));
  };

  #begin(): void {
    while (this.#waiting.length > 0 && this.#busy.size < this.jobs) {
      const thread = this.#idle.pop() ?? new Thread(this.program, this.settings);
      const next = thread.isDead ? undefined : this.#waiting.shift();
      if (next) void this.#run(thread, next);
    }
  }

  async #run(thread: Thread, { task, done }: PendingTask): Promise<void> {
    this.#busy.add(thread);
    const result = await thread.perform(task);
    this.#busy.delete(thread);
    if (!thread.isDead) this.#idle.push(thread);
    done(result);
    this.#begin();
  }
}
