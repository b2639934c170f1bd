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

/** The size of all inputs in bytes; the sheets of a workbook are one file. */
export function bytesIn(inputs: readonly Input[]): number {
  const sizes = new Map(inputs.map((input) => [input.source, sizeOf(input)]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Whether a run over so many bytes is long enough to be worth a slower beginning. */
export const isLong = (bytes: number): boolean => bytes >= PAYS_FOR_A_THREAD;

/**
 * The number of threads for a run.
 *
 * @param asked the value of `--jobs`, or null
 * @param inputs how many there are
 * @param bytes the size of all
 */
export function jobsFor(asked: string | null, inputs: number, bytes: number): number {
  if (asked !== null) return Math.min(Number(asked), Math.max(inputs, 1));
  return Math.max(1, Math.min(availableParallelism(), inputs, Math.floor(bytes / PAYS_FOR_A_THREAD)));
}
