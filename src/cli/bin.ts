import { main } from './main.js';
import { isTerminal, OutputLost, type Stream, streamTo, type Target } from './streams.js';

declare const PACKAGE_VERSION: string;

/** Opens a descriptor's stream at the first write. */
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

/** Whether messages were lost that somebody should read. */
let hasLostMessages = false;

/** Messages that cannot be written do not stop the work: the files are still written. */
function tell(text: string): void {
  try {
    err.write(text);
  } catch (error) {
    hasLostMessages ||= !(error instanceof OutputLost && error.isReaderGone);
  }
}

/** Ends the process when its output is written, without waiting for V8's background compilation. */
function exit(status: number): void {
  out.flush(() => err.flush(() => process.exit(status === 0 && hasLostMessages ? 1 : status)));
}

main(process.argv.slice(2), {
  out: out.write,
  err: tell,
  interactive: () => isTerminal(STANDARD_ERROR),
  environment: process.env,
  version: PACKAGE_VERSION,
}).then(exit);
