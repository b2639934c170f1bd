import type { Reply, Request, Service, Services, Start, WorkerEvent } from '../protocol.js';

/** What a request ends with whose worker has been stopped. */
export class Stopped extends Error {}

interface PendingRequest {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** The worker, as the page speaks with it. A stopped one is followed by a new one that knows nothing yet. */
export class WorkerClient {
  readonly #address: string;
  readonly #dictionary: () => Promise<Blob | null>;
  #start: Promise<Start> | null = null;
  readonly #hear: (event: WorkerEvent) => void;
  readonly #waiting = new Map<number, PendingRequest>();
  #worker: Worker | null = null;
  #port: MessagePort | null = null;
  #next = 1;

  /**
   * @param script the worker's script
   * @param dictionary takes the dictionary out of the page, when the first worker starts
   */
  constructor(script: string, dictionary: () => Promise<Blob | null>, hear: (event: WorkerEvent) => void) {
    this.#address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.#dictionary = dictionary;
    this.#hear = hear;
  }

  /**
   * Asks the worker for something.
   *
   * @throws {Stopped} if the worker is stopped before it answers
   * @throws {Error} for what the worker says has failed
   */
  ask<Name extends Service>(name: Name, takes: Services[Name]['takes']): Promise<Services[Name]['gives']> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#connected().postMessage({ id, do: name, ...takes } as Request);
    });
  }

  #connected(): MessagePort {
    if (this.#port) return this.#port;
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(this.#address);
    worker.onerror = (event) => this.#fail(new Error(event.message));
    this.#worker = worker;
    // What is said meanwhile waits at the port.
    this.#start ??= this.#dictionary().then((dictionary) => ({ dictionary }));
    void this.#start.then((start) => worker.postMessage(start, [port2]));
    port1.onmessage = ({ data }: MessageEvent<Reply | WorkerEvent>) => this.#receive(data);
    this.#port = port1;
    return port1;
  }

  #receive(message: Reply | WorkerEvent): void {
    if ('event' in message) {
      this.#hear(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.ok) waiting?.resolve(message.value as never);
    else waiting?.reject(new Error(message.error.message));
  }

  #fail(reason: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }

  /** Ends the worker at once, whatever it does. */
  stop(): void {
    this.#worker?.terminate();
    this.#port?.close();
    this.#worker = null;
    this.#port = null;
    this.#fail(new Stopped());
  }
}
