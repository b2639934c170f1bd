import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentsIn } from '../../../src/formats/office/index.js';
import { InputError } from '../../../src/messages/input-error.js';
import { randomOf } from '../../random.mjs';
import { read, sample } from './read.js';

const SAMPLES = ['t1.xlsx', 'hard.xlsx', 't1.docx', 'hard.docx', 't1.xls', 't1.doc'];
/** Values that attributes have in no file that a program has written. */
const ODD_VALUES = ['', '-1', '99999999999', 'NaN', 'x', '0', '1e400', 'A1:ZZZZ9', '16385'];

/** What reading raises other than the errors that tell of a file that cannot be read. */
async function unexpected(file: string, bytes: Uint8Array): Promise<unknown> {
  try {
    await documentsIn(bytes);
    await read(file, bytes);
    return null;
  } catch (error) {
    return error instanceof InputError ? null : error;
  }
}

function withWrongBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const damaged = new Uint8Array(bytes);
  for (let count = 0; count < 4; count++)
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  return damaged;
}

/** One of the parts is left out, or an attribute in it has an odd value. */
function withWrongPart(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(new Uint8Array(bytes));
  const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const name = oneOf(Object.keys(parts).filter((each) => /\.(?:xml|rels)$/.test(each))) ?? '';
  const text = new TextDecoder().decode(parts[name]);
  const attribute = oneOf([...text.matchAll(/(?<==)"[^"]*"/g)]);
  if (random() < 0.25 || !attribute) delete parts[name];
  else {
    const behind = text.slice(attribute.index + attribute[0].length);
    parts[name] = new TextEncoder().encode(
      `${text.slice(0, attribute.index)}"${oneOf(ODD_VALUES)}"${behind}`,
    );
  }
  return zipSync(parts);
}

describe('files with errors', () => {
  it.each(SAMPLES)('are read or refused, never more: %s', async (file) => {
    const random = randomOf(2017);
    const bytes = sample(file);
    for (let count = 0; count < 40; count++) {
      expect(await unexpected(file, withWrongBytes(bytes, random))).toBeNull();
      expect(await unexpected(file, bytes.subarray(0, Math.floor(random() * bytes.length)))).toBeNull();
      if (file.endsWith('x')) expect(await unexpected(file, withWrongPart(bytes, random))).toBeNull();
    }
  });
});
