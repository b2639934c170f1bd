import { digest } from './extraction.js';

/** The longest name, in bytes of UTF-8, that the usual file systems take. */
const NAME_LIMIT = 255;

/** What is kept free behind a name: for drafts, and for the copies that other programs make of a file. */
const DRAFT_SUFFIX = 32;

const OWN_SUFFIX = '.transcript.txt'.length;
const COMPARISON_SUFFIX = '.changes.json'.length;
const EDITION_SEPARATOR = '--';

/** How long a stem may be for all of its files' names to be short enough. */
const STEM_LIMIT = NAME_LIMIT - OWN_SUFFIX - DRAFT_SUFFIX;

/** How long the two stems of a comparison may be together. */
const STEM_PAIR_LIMIT = NAME_LIMIT - COMPARISON_SUFFIX - DRAFT_SUFFIX - EDITION_SEPARATOR.length;

/** Windows takes none of these, and a control character or half a surrogate pair is safe nowhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Devices of Windows, whatever comes behind the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/** A name that every file system takes: what one of them forbids becomes `_`. */
export function safeName(name: string): string {
  const safe = name.replace(FORBIDDEN, '_').replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

const lengthOf = (text: string) => Buffer.byteLength(text, 'utf8');

/** Marks that belong to the character before them; half-width voiced marks are no marks to Unicode. */
const COMBINING_MARK = /^(?:\p{M}|\u200d|\uff9e|\uff9f)/u;

/** Between the parts of one emoji. */
const EMOJI_JOINER = '\u200d';

/** As many whole characters, each with its marks, as have room in so many bytes. */
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

/** A name that is too long is cut, and ends in the beginning of the whole name's hash. */
function shorten(name: string, most: number): string {
  if (lengthOf(name) <= most) return name;
  const hash = digest(name).slice(0, HASH_LENGTH);
  return `${cut(name, most - HASH_LENGTH - 1)}-${hash}`;
}

export const shortStem = (stem: string): string => shorten(stem, STEM_LIMIT);

/** What the names of a comparison's files begin with. Each edition has half of the room, or what the other leaves. */
export function comparisonName(old: string, newer: string): string {
  const half = Math.floor(STEM_PAIR_LIMIT / 2);
  const room = (other: string) => Math.max(half, STEM_PAIR_LIMIT - lengthOf(other));
  return `${shorten(old, room(newer))}${EDITION_SEPARATOR}${shorten(newer, room(old))}`;
}

/** Whether a name may be that of a comparison's files. */
export const isComparisonName = (name: string): boolean => /--.*\.changes$/is.test(name);

/** What two names have in common that a file system takes for one: letters' case, and the form of voiced marks. */
export const nameKey = (name: string): string =>
  name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
