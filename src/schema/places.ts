/** Places in a transcript. */

import { z } from 'zod';
import { count, field, object, ordinal, orNull } from './define.js';

export const start = field(count, 'derived', 'Where it begins.', '始まりの位置。', 'offset');
export const end = field(
  count,
  'derived',
  'Where it ends: the offset behind its last character.',
  '終わりの位置(最後の文字の次)。',
  'offset',
);
export const line = field(ordinal, 'derived', 'Line of the transcript.', '転記の行。', 'ordinal');
export const column = field(
  ordinal,
  'derived',
  'Column of that line, in UTF-16 code units.',
  'その行の何文字目か(UTF-16 単位)。',
  'ordinal',
);
export const place = field(
  orNull(z.string(), 'a text input, in which line and column say it all', '入力がテキスト(行と文字で足りる)'),
  'file',
  'Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.',
  '人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。',
);
export const text = field(
  z.string(),
  'verbatim',
  'The transcript from `start` to `end`.',
  '転記の `start` から `end` まで。',
);

export const Range = z.tuple([count, count]).meta({
  id: 'Range',
  'x-form': '[start, end]',
  description: 'A half-open stretch of the transcript, in UTF-16 code units: start and end.',
  'x-description-ja': '転記の範囲(UTF-16 単位。始まりと、終わりの次)。',
  'x-labels': ['start', 'end'],
});

const PLACE = { start, end, line, column, place, text };

export const Place = object('Place', 'Where something stands in the input.', '入力の中の場所。', PLACE);

const span = (en: string, ja: string) => field(z.array(Range), 'derived', en, ja);

export const RecordSpans = object(
  'RecordSpans',
  'Where the parts of a record stand.',
  '記録の各部分の場所。',
  {
    activity: span('The activity.', '実施したこと。'),
    fiscal_years: span('The year tag; empty where the entry has none.', '年度の記載。ないときは空。'),
    departments: span('The departments; empty where the entry names none.', '部署の記載。ないときは空。'),
  },
);

export const RecordPlace = object(
  'RecordPlace',
  'Where a record stands in the input, and each of its parts.',
  '記録とその各部分の、入力の中の場所。',
  { ...PLACE, spans: field(RecordSpans, 'derived', 'Where its parts stand.', '各部分の場所。') },
);
