import type { Morphology } from '../../model.js';
import type { Reply, Request, Service, Services, Start, WorkerEvent } from '../protocol.js';
import { Desk } from './desk.js';
import { morphologyFrom } from './dictionary.js';
import { sentenceOf } from './sentence.js';
import { SERVICES } from './services.js';

/**
 * The worker of the page: does all the work, so that the page answers at once. It speaks through a port of its own,
 * because pdf.js, once loaded, takes what is said to the worker itself for its own.
 */

interface WorkerPort {
  postMessage(message: Reply | WorkerEvent): void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
}

interface StartEvent {
  readonly data: Start;
  readonly ports: readonly WorkerPort[];
}

interface WorkerScope {
  addEventListener(
    type: 'message',
    listener: (event: StartEvent) => void,
    options: { readonly once: true },
  ): void;
}

function serve(port: WorkerPort, { dictionary }: Start): void {
  let loading: Promise<Morphology | null> | null = null;
  const morphology = () => {
    loading ??= dictionary === null ? Promise.resolve(null) : morphologyFrom(dictionary);
    return loading;
  };
  const desk = new Desk(morphology, (event) => port.postMessage(event));
  port.onmessage = async ({ data }) => port.postMessage(await answerTo(data, desk));
}

async function answerTo(request: Request, desk: Desk): Promise<Reply> {
  const { id } = request;
  try {
    const handle = SERVICES[request.do] as (takes: Services[Service]['takes'], desk: Desk) => unknown;
    return { id, ok: true, value: await handle(request, desk) };
  } catch (error) {
    return { id, ok: false, error: { message: sentenceOf(error).ja } };
  }
}

(globalThis as unknown as WorkerScope).addEventListener(
  'message',
  ({ data, ports: [port] }) => {
    if (port) serve(port, data);
  },
  { once: true },
);
