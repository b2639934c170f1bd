/** The coverage of a transcript. */

import { z } from 'zod';
import { count, field, meaningsOf, object } from './define.js';
import { end, start, text } from './places.js';
import { ClaimKind, OmissionKind } from './words.js';

export const UnclaimedText = object(
  'UnclaimedText',
  'Text that the program could not place.',
  'どこにも当てはまらなかった文。',
  { start, end, text },
);

export const Omission = object(
  'Omission',
  'Something that a file holds and its transcript does not.',
  'ファイルにあり転記にないもの。',
  {
    place: field(z.string(), 'file', 'Where it is in the file.', 'ファイルの中の場所。'),
    what: field(OmissionKind, 'file', 'What it is.', '種類。'),
  },
);

const characterCount = (en: string, ja: string) => field(count, 'derived', en, ja, 'characters');

const claims = Object.fromEntries(
  meaningsOf(ClaimKind).map(([kind, { en, ja }]) => [
    kind,
    characterCount(`Characters of ${en}.`, `${ja}の文字数。`),
  ]),
);

export const Coverage = object(
  'Coverage',
  'What became of each character of the transcript. The counts add up to `characters`.',
  '転記の各文字の行き先。合計は `characters` に等しい。',
  {
    characters: characterCount('All characters of the transcript.', '転記の全文字数。'),
    ...claims,
    unclaimed: characterCount('Characters that the program could not place.', '当てはまらなかった文字数。'),
    unclaimed_text: field(z.array(UnclaimedText), 'derived', 'Those texts, whole.', 'その文(すべて)。'),
    omitted: field(
      z.array(Omission),
      'file',
      'What the file holds and the transcript does not.',
      'ファイルにあり転記にないもの。',
    ),
  },
);
