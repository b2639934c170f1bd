// Where the time of extracting many documents goes, by room: the share of each in the processor time of a warm process.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * The pipeline as the command has it, where what is imported lazily is a file of its own, and what tells the source of a
 * place in such a file.
 */
async function bundled(folder) {
  await build({
    entryPoints: ['src/pipeline.ts'],
    outdir: folder,
    splitting: true,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    sourcemap: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    define: { PACKAGE_VERSION: '"bench"' },
  });
  const names = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const maps = new Map(
    names.map((name) => {
      const map = new SourceMap(JSON.parse(readFileSync(join(folder, `${name}.map`), 'utf8')));
      return [pathToFileURL(resolve(folder, name)).href, map];
    }),
  );
  return { pipeline: await import(pathToFileURL(resolve(folder, 'pipeline.mjs')).href), maps };
}

/** The room of a function, or what else takes time. */
function roomOf({ functionName, url, lineNumber, columnNumber }, maps) {
  if (functionName === '(garbage collector)') return 'garbage collector';
  const map = maps.get(url);
  if (!map) return 'Node and libraries';
  const { originalSource = '' } = map.findEntry(lineNumber, columnNumber);
  return /\/src\/(\w+)\//.exec(originalSource)?.[1] ?? 'pipeline';
}

function sharesIn({ nodes, samples, timeDeltas }, maps) {
  const rooms = new Map(nodes.map(({ id, callFrame }) => [id, roomOf(callFrame, maps)]));
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
    const { pipeline, maps } = await bundled(work);
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
    return sharesIn(taken, maps);
  } finally {
    rmSync(work, { recursive: true });
  }
}
