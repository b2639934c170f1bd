// Writes src/schema/generated/. Unchanged files are left alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const FOLDER = 'src/schema/generated';

function writeIfNew(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

export async function generate() {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync('node_modules/.cache/generate-');
  try {
    const outfile = join(folder, 'files.mjs');
    await build({
      entryPoints: ['src/schema/generate/files.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'warning',
    });
    const { generatedFiles } = await import(pathToFileURL(outfile).href);
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, text] of generatedFiles()) writeIfNew(join(FOLDER, name), text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1]?.endsWith('write.mjs')) await generate();
