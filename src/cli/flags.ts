import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * What every run uses of modules that Node has yet to load. Node holds compiled code of them, which V8 refuses under other
 * flags: loaded later, they would be compiled anew.
 */
const LOADED_BEFORE: readonly unknown[] = [hostname, parseArgs];

const FLAGS = [
  // At exit, V8's compiler threads and a thread that ends may wait for each other forever (nodejs/node#54918). The main
  // thread, which is there before the flags are, goes on compiling in others.
  '--no-concurrent-recompilation',
  // The program is many small functions, each of which every thread optimises for itself. With V8's own limit of what may be
  // inlined into one (920), optimising takes a quarter of the processor time of a thousand documents in two threads.
  '--max-inlined-bytecode-size-cumulative=150',
  // Most of the hundreds of regular expressions are used a few times: compiling one to machine code, which V8 does at its
  // second use, and shortening its bytecode take longer than that.
  '--regexp-tier-up-ticks=500',
  '--no-regexp-peephole-optimization',
  // The threads that help to collect young objects take longer to wake than there is to do.
  '--no-parallel-scavenge',
];

/**
 * How much code has to run before V8 optimises it, in its bytecode. From V8 12 on (Node 22) V8 counts otherwise, and would
 * complain of the flag in each run.
 */
const countsBytecode = (v8: string): boolean => Number.parseInt(v8, 10) < 12;
const budget = (bytes: number) =>
  countsBytecode(process.versions.v8) ? [`--interrupt-budget=${bytes}`] : [];

/** A single document is done before code that V8 optimises for it (from 67584 on) has paid for that. */
const SHORT_RUN = budget(1_000_000);
const LONG_RUN = budget(300_000);

const set = (flags: readonly string[]) => {
  for (const flag of flags) setFlagsFromString(flag);
};

/** Has V8 optimise code after less use, for runs that are long enough to gain by it. */
export const optimiseSooner = (): void => set(LONG_RUN);

let collector: (() => void) | null = null;

/** Collects garbage at once: V8 itself lets a large document's memory grow to twice what is held. */
export function collectGarbage(): void {
  if (collector === null) {
    set(['--expose-gc']);
    collector = runInNewContext('gc') as () => void;
    // Compiled code that is kept later must not be kept under it.
    set(['--no-expose-gc']);
  }
  collector();
}

/** Sets V8 up for many short runs. Code that was compiled under these flags is refused under others. */
export function setFlags(): void {
  if (LOADED_BEFORE.length > 0) set([...FLAGS, ...SHORT_RUN]);
}
