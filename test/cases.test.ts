import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brief, briefMessages, withoutNulls } from './brief.js';
import { extractSoundly } from './helpers.js';

const FOLDER = 'test/cases';
/** Tested with the input that the repository holds for the main job. */
const ELSEWHERE = ['real-document'];

/**
 * A case is a folder: `input.*`, `expected.json` (the parts of the document that it is about, whole), and
 * `messages.txt` (all messages, as line and rule). What is missing fails; nothing here writes an expectation.
 */
describe.each(readdirSync(FOLDER).filter((name) => !ELSEWHERE.includes(name)))('%s', (name) => {
  const folder = `${FOLDER}/${name}`;
  const input = readdirSync(folder).find((file) => file.startsWith('input.'));

  it('gives what a reader expects', async () => {
    expect(input).toBeDefined();
    expect(existsSync(`${folder}/expected.json`)).toBe(true);
    const file = `${folder}/${input}`;
    const document = await extractSoundly(readFileSync(file), { file });
    const found: Record<string, unknown> = brief(document);
    const expected: Record<string, unknown> = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
    // A case that is about nothing would pass whatever came out.
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    for (const [part, value] of Object.entries(expected))
      expect(withoutNulls(found[part], value), part).toEqual(value);
  });

  it('says what a reader should know', async () => {
    const file = `${folder}/${input}`;
    const document = await extractSoundly(readFileSync(file), { file });
    const expected = readFileSync(`${folder}/messages.txt`, 'utf8').split('\n').filter(Boolean);
    expect(briefMessages(document)).toEqual(expected);
  });
});
