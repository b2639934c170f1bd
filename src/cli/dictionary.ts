import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DICTIONARY_FILES,
  type DictionaryFiles,
  isIntact,
  packDictionary,
} from '../morphology/dictionary.js';
import { makeFolder, writeWhole } from './files.js';

/** The cache file, beside the folders of the built program. */
const CACHE = fileURLToPath(new URL('../dictionary.bin', import.meta.url));

/**
 * Reads the dictionary from its cache. If the cache is missing or damaged, unpacks kuromoji's files into it. A cache
 * that cannot be written only costs time at the next start.
 *
 * @returns a packed dictionary for `createMorphology`
 * @throws {Error} if neither the cache nor kuromoji's files can be read
 */
export function loadDictionary(cache: string = CACHE): Uint8Array {
  const cached = readCache(cache);
  if (cached && isIntact(cached)) return cached;
  const packed = packDictionary(unpackFiles());
  writeCache(cache, packed);
  return packed;
}

function readCache(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function unpackFiles(): DictionaryFiles {
  const require = createRequire(import.meta.url);
  const { gunzipSync }: typeof import('node:zlib') = require('node:zlib');
  const folder = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const unpack = (name: string) => [name, gunzipSync(readFileSync(join(folder, `${name}.dat.gz`)))];
  return Object.fromEntries(DICTIONARY_FILES.map(unpack));
}

/** Writes the cache atomically. */
function writeCache(file: string, bytes: Uint8Array): void {
  try {
    makeFolder(dirname(file));
    writeWhole(file, bytes);
  } catch {
    // The next start unpacks again.
  }
}
