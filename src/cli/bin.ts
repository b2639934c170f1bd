import { main } from './main.js';

declare const VERSION: string;

type Stream = NodeJS.WriteStream;

const used = new Set<Stream>();

/** Streams are made when they are first asked for, which takes a moment: none is made in vain. */
function writer(stream: () => Stream): (text: string) => void {
  return (text) => {
    used.add(stream());
    stream().write(text);
  };
}

/** Ends the process when its output is written: what V8 still compiles in the background is of no use by then. */
function exit(status: number): void {
  const [stream] = used;
  if (!stream) process.exit(status);
  used.delete(stream);
  stream.write('', () => exit(status));
}

main(process.argv.slice(2), {
  out: writer(() => process.stdout),
  err: writer(() => process.stderr),
  interactive: () => process.stderr.isTTY === true,
  environment: process.env,
  version: VERSION,
}).then(exit);
