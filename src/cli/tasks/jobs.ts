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

/**
 * The number of threads for a run.
 *
 * @param asked the value of `--jobs`, or null
 */
export function jobsFor(asked: string | null, inputs: readonly Input[]): number {
  if (asked !== null) return Math.min(Number(asked), Math.max(inputs.length, 1));
  const cores = availableParallelism();
  if (cores === 1 || inputs.length < 2) return 1;
  const sizes = new Map(inputs.map((input) => [input.source, sizeOf(input)]));
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return Math.max(1, Math.min(cores, inputs.length, Math.floor(bytes / PAYS_FOR_A_THREAD)));
}
