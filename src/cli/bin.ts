import { main } from './main.js';
import { isTerminal, OutputLost, type Stream, streamTo, type Target } from './streams.js';

declare const PACKAGE_VERSION: string;

/** Finds out what a descriptor is when it is first written to. */
function whenUsed(target: Target): Stream {
  let stream: Stream | null = null;
  return {
    write: (text) => {
      stream ??= streamTo(target);
      stream.write(text);
    },
    flush: (done) => (stream ? stream.flush(done) : done()),
  };
}

const STANDARD_ERROR: Target = { descriptor: 2, open: () => process.stderr };
const out = whenUsed({ descriptor: 1, open: () => process.stdout });
const err = whenUsed(STANDARD_ERROR);

/** Whether somebody should have read messages and could not. */
let isUntold = false;

/** What cannot be told ends no work: the files are written all the same. */
function tell(text: string): void {
  try {
    err.write(text);
  } catch (error) {
    isUntold ||= !(error instanceof OutputLost && error.isReaderGone);
  }
}

/** Ends the process when its output is written: what V8 still compiles in the background is of no use by then. */
function exit(status: number): void {
  out.flush(() => err.flush(() => process.exit(status === 0 && isUntold ? 1 : status)));
}

main(process.argv.slice(2), {
  out: out.write,
  err: tell,
  interactive: () => isTerminal(STANDARD_ERROR),
  environment: process.env,
  version: PACKAGE_VERSION,
}).then(exit);
