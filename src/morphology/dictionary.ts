import DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';
import ByteBuffer from 'kuromoji/src/util/ByteBuffer.js';

/**
 * The dictionary in the form in which it is opened: one block of memory that typed arrays look into, with
 * no more than what finding words and their classes takes. kuromoji's own files, unpacked, are three times
 * as large, and reading them into objects takes most of the time that a short run has.
 *
 * Layout, in 32-bit little-endian words: magic, checksum of all that follows, then for each part its length
 * in bytes, then the parts, each from a multiple of four bytes on.
 */

/** kuromoji's dictionary files, unpacked. */
export const DICTIONARY_FILES = [
  'base', 'check', 'tid', 'tid_map', 'tid_pos', 'cc', 'unk', 'unk_map', 'unk_pos', 'unk_char', 'unk_compat', 'unk_invoke',
] as const; // biome-ignore format: a list of names

export type DictionaryFiles = Readonly<Record<(typeof DICTIONARY_FILES)[number], Uint8Array>>;

/** What a word may be to the reader of activities. */
const WORD_CLASSES = ['other', 'verbalNoun', 'verbalSuffix', 'number', 'counter', 'suffix', 'noun'] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

const CLASS_OF: Readonly<Record<string, WordClass>> = {
  '名詞,サ変接続': 'verbalNoun',
  '名詞,数': 'number',
  '名詞,接尾,助数詞': 'counter',
  '名詞,接尾,サ変接続': 'verbalSuffix',
  '名詞,接尾': 'suffix',
  名詞: 'noun',
};

const PARTS = [
  'base', 'check', 'tokens', 'firstToken', 'tokenIds', 'costs', 'unknown', 'unknownMap', 'categories', 'compatible', 'invoke',
] as const; // biome-ignore format: a list of names
type DictionaryPart = (typeof PARTS)[number];

const MAGIC = 0x32444353;
const HEADER_WORDS = 2 + PARTS.length;
/** A token's left id, right id and cost take two bytes each, then comes the place of its features. */
const TOKEN_BYTES = 10;
const FEATURES_AT = 6;

const wordsOf = (bytes: Uint8Array) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);

const PRIME = 0x01000193;

/** One step of FNV-1a, turned: without the turn, two flipped uppermost bits would cancel each other out. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, PRIME);
  return (product << 13) | (product >>> 19);
}

/**
 * Notices a file that was damaged or cut short: any change within one word for certain. Four sums run side by
 * side, which takes two thirds of the time of one. `mixed` stands here four times: a short run is half through
 * before V8 would put it there.
 */
function checksum(words: Int32Array): number {
  let [a, b, c, d] = [1, 2, 3, 4];
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] as number), PRIME);
    b = Math.imul(b ^ (words[i + 1] as number), PRIME);
    c = Math.imul(c ^ (words[i + 2] as number), PRIME);
    d = Math.imul(d ^ (words[i + 3] as number), PRIME);
    a = (a << 13) | (a >>> 19);
    b = (b << 13) | (b >>> 19);
    c = (c << 13) | (c >>> 19);
    d = (d << 13) | (d >>> 19);
  }
  return [...words.subarray(whole), a, b, c, d].reduce(mixed, words.length);
}

/** Makes the packed dictionary of kuromoji's files. */
export function packDictionary(files: DictionaryFiles): Uint8Array {
  const { first, ids, tokenBytes } = readTokenMap(wordsOf(files.tid_map));
  const trie = usedLength(wordsOf(files.check)) * 4;
  const parts: Readonly<Record<DictionaryPart, Uint8Array>> = {
    base: files.base.subarray(0, trie),
    check: files.check.subarray(0, trie),
    tokens: classified(files.tid.subarray(0, tokenBytes), files.tid_pos),
    firstToken: bytesOf(first),
    tokenIds: bytesOf(ids),
    costs: files.cc,
    unknown: classified(usedUnknown(files), files.unk_pos),
    unknownMap: usedMap(files.unk_map),
    categories: files.unk_char,
    compatible: files.unk_compat,
    invoke: withoutPadding(files.unk_invoke),
  };
  return concatenate(parts);
}

const bytesOf = (words: Int32Array) => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

/** How many places of the trie are in use; kuromoji's arrays are a third larger. */
function usedLength(check: Int32Array): number {
  let length = check.length;
  while (length > 0 && (check[length - 1] ?? 0) < 0) length--;
  return length;
}

/** From the number of a word to its tokens, as two arrays: where its tokens begin, and the tokens. */
function readTokenMap(map: Int32Array): { first: Int32Array; ids: Int32Array; tokenBytes: number } {
  const words: number[][] = [];
  let at = 1;
  for (let left = map[0] ?? 0; left > 0; left--) {
    const word = map[at] ?? 0;
    const count = map[at + 1] ?? 0;
    words[word] = [...map.subarray(at + 2, at + 2 + count)];
    at += 2 + count;
  }
  const first = new Int32Array(words.length + 1);
  const ids: number[] = [];
  let last = 0;
  for (let word = 0; word < words.length; word++) {
    for (const id of words[word] ?? []) {
      ids.push(id);
      last = Math.max(last, id);
    }
    first[word + 1] = ids.length;
  }
  return { first, ids: Int32Array.from(ids), tokenBytes: last + TOKEN_BYTES };
}

/** Unknown words' tokens: as many as their map, which is short, speaks of. */
function usedUnknown(files: DictionaryFiles): Uint8Array {
  const { tokenBytes } = readTokenMap(wordsOf(files.unk_map));
  return files.unk.subarray(0, tokenBytes);
}

/** A map of words to tokens without the zeros behind its end. */
function usedMap(bytes: Uint8Array): Uint8Array {
  const map = wordsOf(bytes);
  let at = 1;
  for (let left = map[0] ?? 0; left > 0; left--) at += 2 + (map[at + 1] ?? 0);
  return bytes.subarray(0, at * 4);
}

function withoutPadding(bytes: Uint8Array): Uint8Array {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length--;
  return bytes.subarray(0, Math.min(bytes.length, length + 1));
}

/** Tokens with the number of their word class where the place of their features was. */
function classified(tokens: Uint8Array, features: Uint8Array): Uint8Array {
  const result = tokens.slice();
  const view = new DataView(result.buffer, result.byteOffset, result.byteLength);
  const decoder = new TextDecoder();
  for (let at = 0; at + TOKEN_BYTES <= result.length; at += TOKEN_BYTES) {
    const from = view.getInt32(at + FEATURES_AT, true);
    const line = decoder.decode(features.subarray(from, features.indexOf(0, from)));
    view.setInt32(at + FEATURES_AT, WORD_CLASSES.indexOf(classOf(line)), true);
  }
  return result;
}

/** The class that a line of features (surface form, part of speech, its subdivisions, …) tells. */
function classOf(line: string): WordClass {
  const [, part, ...divisions] = line.split(',');
  const [one, two] = divisions;
  return CLASS_OF[`${part},${one},${two}`] ?? CLASS_OF[`${part},${one}`] ?? CLASS_OF[`${part}`] ?? 'other';
}

const rounded = (length: number) => (length + 3) & ~3;

function concatenate(parts: Readonly<Record<DictionaryPart, Uint8Array>>): Uint8Array {
  const total = PARTS.reduce((sum, part) => sum + rounded(parts[part].length), HEADER_WORDS * 4);
  const result = new Uint8Array(total);
  const words = wordsOf(result);
  words[0] = MAGIC;
  let at = HEADER_WORDS * 4;
  for (const [index, part] of PARTS.entries()) {
    words[2 + index] = parts[part].length;
    result.set(parts[part], at);
    at += rounded(parts[part].length);
  }
  words[1] = checksum(words.subarray(2));
  return result;
}

/** Whether bytes are a packed dictionary, whole and undamaged. */
export function isIntact(bytes: Uint8Array): boolean {
  if (bytes.byteOffset % 4 !== 0 || bytes.byteLength % 4 !== 0 || bytes.byteLength < HEADER_WORDS * 4)
    return false;
  const words = wordsOf(bytes);
  return words[0] === MAGIC && words[1] === checksum(words.subarray(2));
}

/** A dictionary that is open, and the class of each of its tokens. */
export interface OpenDictionary {
  readonly dictionaries: DynamicDictionaries;
  classOf(token: { readonly name: number; readonly type: string }): WordClass;
}

/** Opens a packed dictionary in place: nothing of it is copied. */
export function openDictionary(bytes: Uint8Array): OpenDictionary {
  const parts = partsOf(bytes);
  const int32 = (part: DictionaryPart) => wordsOf(parts[part]);
  const dictionaries = new DynamicDictionaries();
  dictionaries.loadTrie(int32('base'), int32('check'));
  const { costs, compatible } = parts;
  dictionaries.connection_costs.loadConnectionCosts(
    new Int16Array(costs.buffer, costs.byteOffset, costs.byteLength >> 1),
  );
  dictionaries.token_info_dictionary.dictionary = new ByteBuffer(parts.tokens);
  dictionaries.token_info_dictionary.target_map = tokenMap(int32('firstToken'), int32('tokenIds'));
  dictionaries.unknown_dictionary.loadUnknownDictionaries(
    parts.unknown,
    new Uint8Array(0),
    parts.unknownMap,
    parts.categories,
    new Uint32Array(compatible.buffer, compatible.byteOffset, compatible.byteLength >> 2),
    parts.invoke,
  );
  const { token_info_dictionary: known, unknown_dictionary: unknown } = dictionaries;
  return {
    dictionaries,
    classOf: ({ name, type }) => {
      const { dictionary } = type === 'KNOWN' ? known : unknown;
      return WORD_CLASSES[dictionary.getInt(name + FEATURES_AT)] ?? 'other';
    },
  };
}

function partsOf(bytes: Uint8Array): Record<DictionaryPart, Uint8Array> {
  const words = wordsOf(bytes);
  const parts: Partial<Record<DictionaryPart, Uint8Array>> = {};
  let at = HEADER_WORDS * 4;
  for (const [index, part] of PARTS.entries()) {
    const length = words[2 + index] ?? 0;
    parts[part] = bytes.subarray(at, at + length);
    at += rounded(length);
  }
  return parts as Record<DictionaryPart, Uint8Array>;
}

/** kuromoji looks tokens up in an object with a property for each word; this one makes them when asked. */
function tokenMap(first: Int32Array, ids: Int32Array): Readonly<Record<number, ArrayLike<number>>> {
  return new Proxy<Record<number, ArrayLike<number>>>(
    {},
    { get: (_, word) => ids.subarray(first[Number(word)], first[Number(word) + 1]) },
  );
}
