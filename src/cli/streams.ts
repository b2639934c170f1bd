import { fstatSync, writeSync } from 'node:fs';
import { InputError } from '../messages/input-error.js';
import { reasonOf } from './inputs.js';

/** Standard output is lost: its disk is full, or its reader has gone. */
export class OutputLost extends InputError {
  constructor(readonly reason: string) {
    super('output-unwritable', { reason });
  }

  /** Whether the reader, such as `head`, has closed the pipe. */
  get isReaderGone(): boolean {
    return this.reason === 'EPIPE' || this.reason === 'EOF';
  }
}

/** An output stream of the process. */
export interface Stream {
  /** @throws {OutputLost} */
  readonly write: (text: string) => void;
  /** Calls back when everything is written. */
  readonly flush: (done: () => void) => void;
}

/** The pause before another attempt to write to a slow reader, in milliseconds. */
const PAUSE = 5;
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);

/** Writes all bytes. Node's stream for files ignores partial writes to a full disk. */
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

/** A descriptor, and how to open Node's stream for it, which is slow and needed only for terminals. */
export interface Target {
  readonly descriptor: number;
  readonly open: () => NodeJS.WriteStream;
}

export function isTerminal({ descriptor, open }: Target): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    // Some systems cannot stat a console.
  }
  return open().isTTY === true;
}

/** A terminal. On Windows, Japanese text needs Node's stream. */
function terminalStream(open: () => NodeJS.WriteStream): Stream {
  let stream: NodeJS.WriteStream | null = null;
  const opened = () => {
    // Errors of a closed terminal are ignored: nobody could read about them.
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
