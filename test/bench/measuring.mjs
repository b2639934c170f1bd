// Runs whole processes in turn and measures the processor time and the memory that they take.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const PYTHON = '/usr/bin/python3';

// The certificates take each start of Node a multiple of its own time, and belong to the machine, not to a program.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs a command and prints what it took: seconds of processor time and of wall time, and its peak memory in kB. */
const MEASURE = `
import resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, wall, used.ru_maxrss, status)
`;

/** Whether this machine has Python, which measures, and one of its modules. */
export const hasPython = (module = 'sys') =>
  existsSync(PYTHON) && spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;

/**
 * What one run of a command takes.
 *
 * @param {readonly string[]} command
 * @returns {{ cpu: number, wall: number, peak: number }} seconds, seconds and MB
 * @throws {Error} for a command that fails
 */
function runOf(command) {
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', MEASURE, ...command], { env, encoding: 'utf8' });
  const [cpu, wall, peak, status] = stdout.trim().split(' ').map(Number);
  if (status !== 0) throw new Error(`${command.join(' ')}: exit status ${status}\n${stderr}`);
  return { cpu, wall, peak: peak / 1024 };
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Measures contenders in turn, so that a machine whose speed drifts slows them all alike.
 *
 * @param {readonly { name: string, isBase?: boolean, command: readonly string[], before?: () => void, sizeOf?: () => number }[]} contenders
 *   `before` runs before each run, `sizeOf` after it tells what was written, in bytes; neither is measured
 * @param {number} runs
 * @returns {{ name: string, isBase: boolean, cpu: number, wall: number, peak: number, size: number }[]} medians: seconds,
 *   seconds and MB; the size of the last run in bytes
 */
export function measure(contenders, runs) {
  const taken = contenders.map(() => []);
  const sizes = contenders.map(() => 0);
  for (let run = 0; run < runs; run++) {
    for (const [index, { command, before, sizeOf }] of contenders.entries()) {
      before?.();
      taken[index].push(runOf(command));
      sizes[index] = sizeOf?.() ?? 0;
    }
  }
  return contenders.map(({ name, isBase = false }, index) => ({
    name,
    isBase,
    cpu: median(taken[index].map(({ cpu }) => cpu)),
    wall: median(taken[index].map(({ wall }) => wall)),
    peak: median(taken[index].map(({ peak }) => peak)),
    size: sizes[index],
  }));
}
