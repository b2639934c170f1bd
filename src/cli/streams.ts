import { fstatSync, writeSync } from 'node:fs';
import { InputError } from '../messages/input-error.js';
import { reasonOf } from './inputs.js';

/** Standard output takes no more: the disk that it goes to is full, or its reader has gone. */
export class OutputLost extends InputError {
  constructor(readonly reason: string) {
    super('output-unwritable', { reason });
  }

  /** Whether the reader, `head` for one, has had enough. */
  get isReaderGone(): boolean {
    return this.reason === 'EPIPE' || this.reason === 'EOF';
  }
}

/** Where a process writes to. */
export interface Stream {
  /** @throws {OutputLost} */
  readonly write: (text: string) => void;
  /** Calls back when all is written. */
  readonly flush: (done: () => void) => void;
}

/** How long to wait for a reader that is slower than we are, in milliseconds. */
const PAUSE = 5;
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);

/** Writes all bytes. Node's stream for files takes no notice of what a full disk did not take. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (reasonOf(error) !== 'EAGAIN') throw new OutputLost(reasonOf(error));
      pause();
    }
  }
}

/** A descriptor, and what makes Node's stream for it. That takes a moment, and only a terminal needs it. */
export interface Target {
  readonly descriptor: number;
  readonly open: () => NodeJS.WriteStream;
}

export function isTerminal({ descriptor, open }: Target): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    // Some systems do not tell of a console what it is.
  }
  return open().isTTY === true;
}

/** A terminal, which on Windows takes Japanese text through Node's stream alone. */
function terminalStream(open: () => NodeJS.WriteStream): Stream {
  let stream: NodeJS.WriteStream | null = null;
  const opened = () => {
    // A terminal that was closed tells nobody anything.
    stream ??= open().on('error', () => {});
    return stream;
  };
  return {
    write: (text) => void opened().write(text),
    flush: (done) => (stream ? void stream.write('', done) : done()),
  };
}

export function streamTo(target: Target): Stream {
  if (isTerminal(target)) return terminalStream(target.open);
  const encoder = new TextEncoder();
  return {
    write: (text) => writeAll(target.descriptor, encoder.encode(text)),
    flush: (done) => done(),
  };
}
