/** CPU milliseconds of this process: what other processes take of the machine counts little. */
async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Below so many milliseconds, noise is greater than what is measured. */
const FLOOR = 25;

/**
 * The exponent with which the time of some work grows with its size, from `size` to four times as much: 1 is
 * linear. Sizes are taken in turns, so that what slows the machine down slows all of them.
 */
export async function exponentOf(
  prepare: (size: number) => () => unknown,
  size: number,
  rounds: number,
): Promise<number> {
  const [small, large] = [prepare(size), prepare(size * 4)];
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.small.push(await cpuTime(small));
    times.large.push(await cpuTime(large));
  }
  const [short, long] = [median(times.small), median(times.large)];
  return Math.log(Math.max(long, FLOOR) / Math.max(short, FLOOR)) / Math.log(4);
}

/** The greatest exponent that counts as linear. */
export const LINEAR = 1.2;

/** As `exponentOf`, measured again with more rounds as long as it is too great: noise passes, faults stay. */
export async function exponentAgain(
  prepare: (size: number) => () => unknown,
  size: number,
  rounds = 1,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (const more of [rounds, rounds + 2, rounds + 4]) {
    least = Math.min(least, await exponentOf(prepare, size, more));
    if (least <= LINEAR) return least;
  }
  return least;
}
