/** Multiplies how often properties are tried: `SHINCHOKU_RUNS=10 npm test`, as CI does with a smaller number. */
const FACTOR = Number(process.env.SHINCHOKU_RUNS ?? 1);
if (!(FACTOR > 0)) throw new Error(`SHINCHOKU_RUNS=${process.env.SHINCHOKU_RUNS}: expected a number above 0`);

/** How often fast-check tries a property. */
export const runs = (usual: number) => ({ numRuns: Math.ceil(usual * FACTOR) });
