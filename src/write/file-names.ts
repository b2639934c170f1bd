import type { Digest } from '../model.js';

/** The longest name that common file systems accept, in bytes of UTF-8. */
const NAME_LIMIT = 255;

/** Bytes reserved behind a name for drafts and for copies by other programs. */
const DRAFT_SUFFIX = 32;

const OWN_SUFFIX = '.transcript.txt'.length;
const COMPARISON_SUFFIX = '.changes.json'.length;
const EDITION_SEPARATOR = '--';

/** The longest stem with which all file names fit. */
const STEM_LIMIT = NAME_LIMIT - OWN_SUFFIX - DRAFT_SUFFIX;

/** The longest total of a comparison's two stems. */
const STEM_PAIR_LIMIT = NAME_LIMIT - COMPARISON_SUFFIX - DRAFT_SUFFIX - EDITION_SEPARATOR.length;

/** Characters that Windows forbids, and control characters and lone surrogates, which are unsafe everywhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Device names of Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/** A name for every file system: forbidden characters become `_`. */
export function safeName(name: string): string {
  const safe = name.replace(FORBIDDEN, '_').replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

const lengthOf = (text: string) => new TextEncoder().encode(text).length;

/** Marks that belong to the character before them. To Unicode, half-width voiced marks are no marks. */
const COMBINING_MARK = /^(?:\p{M}|\u200d|\uff9e|\uff9f)/u;

/** Joins the parts of an emoji. */
const EMOJI_JOINER = '\u200d';

/** As many whole characters, with their marks, as fit into so many bytes. */
function cut(text: string, most: number): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += lengthOf(character);
    if (length > most) break;
    end += character.length;
  }
  let kept = [...text.slice(0, end)];
  let next = text.slice(end);
  while (kept.length > 0 && (COMBINING_MARK.test(next) || kept.at(-1) === EMOJI_JOINER)) {
    next = kept.at(-1) ?? '';
    kept = kept.slice(0, -1);
  }
  return kept.join('');
}

const HASH_LENGTH = 8;

/** Shortens a name that is too long. It then ends with the first digits of the whole name's hash. */
function shorten(name: string, most: number, digest: Digest): string {
  if (lengthOf(name) <= most) return name;
  const hash = digest(name).slice(0, HASH_LENGTH);
  return `${cut(name, most - HASH_LENGTH - 1)}-${hash}`;
}

export const shortStem = (stem: string, digest: Digest): string => shorten(stem, STEM_LIMIT, digest);

/** The stem of a comparison's files. Each edition has half of the room, or what the other leaves. */
export function comparisonName(old: string, newer: string, digest: Digest): string {
  const half = Math.floor(STEM_PAIR_LIMIT / 2);
  const room = (other: string) => Math.max(half, STEM_PAIR_LIMIT - lengthOf(other));
  return [shorten(old, room(newer), digest), shorten(newer, room(old), digest)].join(EDITION_SEPARATOR);
}

/**
 * A name that no other comparison has: `a--b` and `c` have the same name as `a` and `b--c`.
 *
 * @param taken the keys of the names so far, to which it is added
 */
export function unusedName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(nameKey(name)); number++) name = `${wanted}~${number}`;
  taken.add(nameKey(name));
  return name;
}

/** Whether a name may be the stem of a comparison's files. */
export const isComparisonName = (name: string): boolean => /--.*\.changes$/is.test(name);

/** A key that is equal for names that a file system may treat as one: ignores case and the form of voiced marks. */
export const nameKey = (name: string): string =>
  name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
