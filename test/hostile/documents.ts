import Encoding from 'encoding-japanese';
import { randomOf } from '../random.mjs';
import { anyMutation, below, oneOf, type Random } from './mutations.js';
import { type Format, type SeedDocument, seedDocuments } from './seeds.js';

/** What is given to `extract`, and what made it. The same seed gives the same document. */
export interface HostileDocument {
  readonly seed: number;
  readonly file: string;
  readonly input: string | Uint8Array;
  readonly made: string;
}

export const FORMATS: readonly Format[] = ['md', 'html', 'txt', 'csv', 'tsv'];

const SEEDS = seedDocuments();

/** A document this long shows as much as a longer one, and many of them are read in a second. */
const LONGEST = 3000;

/** The document's beginning, and a stretch of whole lines from further on. */
function excerpt(text: string, next: Random): string {
  if (text.length <= LONGEST) return text;
  const lines = text.split(/(?<=\n)/);
  const head = lines.slice(0, below(next, 12));
  const from = head.length + below(next, lines.length - head.length);
  let length = head.join('').length;
  const rest: string[] = [];
  for (const line of lines.slice(from)) {
    length += line.length;
    if (length > LONGEST && rest.length > 0) break;
    rest.push(line);
  }
  return [...head, ...rest].join('');
}

/** Letters that stand in no sound document and in every Japanese encoding: where one is lost, no other hides it. */
export const RARE = [...'鮟鮠鮴鯀鯊鮹鯆鯏鯑鯒鯣鯢鯤鯔鯡鯲鰕鰔鰉鰓鰌鰆鰈鰒鰊鰄鰛鰥鰤鰡鰰鱇鰲鱆鰾鱚鱠鱧鱶鱸'];
const PLANTED = 8;
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Some of the text's letters become rare ones. */
function planted(text: string, next: Random): string {
  const letters = [...text.matchAll(LETTER)];
  if (letters.length === 0) return text;
  const places = new Map(
    Array.from({ length: PLANTED }, () => oneOf(next, letters)).map(({ 0: letter, index }) => [
      index,
      letter.length,
    ]),
  );
  let result = '';
  let done = 0;
  let rare = below(next, RARE.length);
  for (const [index, length] of [...places].sort(([a], [b]) => a - b)) {
    result += text.slice(done, index) + RARE[rare++ % RARE.length];
    done = index + length;
  }
  return result + text.slice(done);
}

const TO_ENCODE = { shift_jis: 'SJIS', 'euc-jp': 'EUCJP', 'iso-2022-jp': 'JIS' } as const;
type Encoder = (text: string) => Uint8Array;

const japanese =
  (to: (typeof TO_ENCODE)[keyof typeof TO_ENCODE]): Encoder =>
  (text) =>
    Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));

const utf16 =
  (mark: boolean, little: boolean): Encoder =>
  (text) => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
    return new Uint8Array(little ? bytes : bytes.swap16());
  };

const ENCODERS: readonly (readonly [string, Encoder])[] = [
  ['utf-8', (text) => new TextEncoder().encode(text)],
  ['utf-8 with a mark', (text) => new TextEncoder().encode(`\ufeff${text}`)],
  ...Object.entries(TO_ENCODE).map(([name, to]) => [name, japanese(to)] as const),
  ['utf-16le', utf16(false, true)],
  ['utf-16le with a mark', utf16(true, true)],
  ['utf-16be', utf16(false, false)],
  ['utf-16be with a mark', utf16(true, false)],
];

/** Bytes cut off or changed here and there, as a broken transfer leaves them. */
function brokenBytes(bytes: Uint8Array, next: Random): Uint8Array {
  const kind = next();
  if (kind < 0.7 || bytes.length === 0) return bytes;
  if (kind < 0.85) return bytes.slice(0, below(next, bytes.length));
  const broken = bytes.slice();
  broken[below(next, broken.length)] = below(next, 256);
  return broken;
}

const DECLARED = ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'x-user-defined', 'bogus'];

/** HTML that declares some encoding, which need not be the one that it is in. */
const declaring = (text: string, next: Random) =>
  text.replace(/<meta charset="[^"]*">/, `<meta charset="${oneOf(next, DECLARED)}">`);

function inputOf(text: string, next: Random): [string, string | Uint8Array] {
  if (next() < 0.7) return ['a string', text];
  const [name, encode] = oneOf(next, ENCODERS);
  return [name, brokenBytes(encode(next() < 0.5 ? declaring(text, next) : text), next)];
}

/** Now and then the document comes under the extension of another format. */
const fileOf = ({ format }: SeedDocument, next: Random) =>
  `a.${next() < 0.9 ? format : oneOf(next, [...FORMATS, 'xyz'])}`;

export function hostileDocument(seed: number): HostileDocument {
  const next = randomOf(seed);
  const format = oneOf(next, FORMATS);
  const sound = oneOf(
    next,
    SEEDS.filter((each) => each.format === format),
  );
  const file = fileOf(sound, next);
  let text = excerpt(sound.text, next);
  const names: string[] = [];
  for (let left = 1 + below(next, 7); left > 0; left--) {
    const { name, apply } = anyMutation(next);
    text = apply(text, next);
    names.push(name);
  }
  const [encoding, input] = inputOf(planted(text, next), next);
  return { seed, file, input, made: `${sound.name}: ${names.join(', ')}; ${encoding}` };
}
