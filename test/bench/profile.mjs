// Where the time of extracting many documents goes, by room: the share of each in the processor time of a warm process.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const BUNDLE = 'bundle.mjs';

/** The pipeline in one file, and what tells the file and line that a place in it comes from. */
async function bundled(folder) {
  const outfile = join(folder, BUNDLE);
  await build({
    entryPoints: ['src/pipeline.ts'],
    outfile,
    bundle: true,
    sourcemap: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    define: { PACKAGE_VERSION: '"bench"' },
  });
  const map = new SourceMap(JSON.parse(readFileSync(`${outfile}.map`, 'utf8')));
  return { pipeline: await import(pathToFileURL(outfile).href), map };
}

/** The room of a function, or what else takes time. */
function roomOf({ functionName, url, lineNumber, columnNumber }, map) {
  if (functionName === '(garbage collector)') return 'garbage collector';
  if (!url.endsWith(BUNDLE)) return 'Node and libraries';
  const { originalSource = '' } = map.findEntry(lineNumber, columnNumber);
  return /\/src\/(\w+)\//.exec(originalSource)?.[1] ?? 'pipeline';
}

function sharesIn({ nodes, samples, timeDeltas }, map) {
  const rooms = new Map(nodes.map(({ id, callFrame }) => [id, roomOf(callFrame, map)]));
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  const times = new Map();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    if (idle.has(id)) continue;
    total += timeDeltas[index];
    times.set(rooms.get(id), (times.get(rooms.get(id)) ?? 0) + timeDeltas[index]);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([room, time]) => ({ room, share: time / total }));
}

/**
 * Profiles the second round over documents; the first one warms up.
 *
 * @param {string} folder of documents
 * @returns {Promise<{ room: string, share: number }[]>} the greatest share first
 */
export async function profile(folder) {
  // Beside the sources, from where packages are found.
  const work = mkdtempSync(join('test', 'bench', 'profile-'));
  try {
    const { pipeline, map } = await bundled(work);
    const documents = readdirSync(folder).map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
    const digest = (data) => createHash('sha256').update(data).digest('hex');
    const round = async () => {
      for (const { file, bytes } of documents) await pipeline.extractAndExplain(bytes, { file, digest });
    };
    const session = new Session();
    session.connect();
    await round();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    await round();
    const { profile: taken } = await session.post('Profiler.stop');
    session.disconnect();
    return sharesIn(taken, map);
  } finally {
    rmSync(work, { recursive: true });
  }
}
