import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Input } from '../inputs.js';

/**
 * Bytes of input that take about three times as long as the start of a thread, which has to load the program and compile
 * what it uses.
 */
const PAYS_FOR_A_THREAD = 1_000_000;

function sizeOf({ source }: Input): number {
  try {
    return typeof source === 'string' ? statSync(source).size : 0;
  } catch {
    return 0;
  }
}

const bytesIn = (inputs: readonly Input[]): number =>
  [...new Map(inputs.map((input) => [input.source, sizeOf(input)])).values()].reduce(
    (sum, size) => sum + size,
    0,
  );

/** Whether a run is long enough to be worth a slower beginning. */
export const isLong = (inputs: readonly Input[]): boolean => bytesIn(inputs) >= PAYS_FOR_A_THREAD;

/**
 * The number of threads for a run.
 *
 * @param asked the value of `--jobs`, or null
 */
export function jobsFor(asked: string | null, inputs: readonly Input[]): number {
  if (asked !== null) return Math.min(Number(asked), Math.max(inputs.length, 1));
  const cores = availableParallelism();
  if (cores === 1 || inputs.length < 2) return 1;
  return Math.max(1, Math.min(cores, inputs.length, Math.floor(bytesIn(inputs) / PAYS_FOR_A_THREAD)));
}
