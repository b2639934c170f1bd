/** `corrections.json`: what a person has set right. */

import { z } from 'zod';
import { CorrectionKind } from './correction-words.js';
import { count, field, hex, like, object, orNull, texts, years } from './define.js';
import { isoDate } from './document.js';
import { Range } from './places.js';
import { Quantity } from './record.js';
import { Status } from './words.js';

/** A text that is not blank. */
const told = like(/\S/u, 'text');

const person = (schema: z.ZodType, en: string, ja: string) => field(schema.optional(), 'person', en, ja);

const nothing = (schema: z.ZodType) => orNull(schema, 'there is none', 'ない');

export const CorrectedText = object(
  'CorrectedText',
  'The text that a correction belongs to. It is looked for in another edition.',
  '訂正の対象の文。別の版ではこの文を探す。',
  {
    start: field(count, 'person', 'Where it begins.', '始まりの位置。', 'offset'),
    end: field(
      count,
      'person',
      'Where it ends: the offset behind its last character.',
      '終わりの位置(最後の文字の次)。',
      'offset',
    ),
    text: field(
      z.string(),
      'person',
      'The transcript from `start` to `end`; empty where a cell is.',
      '転記の `start` から `end` まで。空欄は空。',
    ),
  },
);

export const CorrectedValues = object(
  'CorrectedValues',
  'Values as a person sets them. Those of an item hold for all of its records.',
  '人が定めた値。事業の値はその記録すべてに及ぶ。',
  {
    activity: person(z.string(), 'What was done.', '実施したこと。'),
    status: person(Status, 'How far it got.', '状態。'),
    fiscal_years: person(years, 'When it was done.', '実施した年度。'),
    fiscal_years_text: person(nothing(z.string()), 'The year tag.', '年度の記載。'),
    departments: person(texts, 'The departments of the record or item.', '記録または事業の部署。'),
    mark: person(nothing(told), 'The symbol that stood for text.', '文の代わりの記号。'),
    action: person(nothing(told), 'The verbal noun.', 'サ変名詞。'),
    quantities: person(z.array(Quantity), 'Counted things.', '数量。'),
    item_title: person(told, "The item's title.", '事業名。'),
    item_departments: person(texts, "The item's departments.", '事業の担当課。'),
    title: person(told, "The item's title.", '事業名。'),
    number: person(nothing(told), "The item's number.", '事業番号。'),
    label: person(nothing(told), "The item's number as it stands.", '記載のとおりの事業番号。'),
    details: person(texts, "The sub-bullets of the item's title.", '事業名の欄の細目。'),
    'document.title': person(nothing(told), "The plan's name.", '計画の名称。'),
    'document.date': person(nothing(isoDate), "The edition's date.", '資料の日付。'),
  },
);

export const CorrectionEntry = object(
  'CorrectionEntry',
  'A correction by a person.',
  '人による一つの訂正。',
  {
    file: field(
      z.string(),
      'person',
      'The file of the document that it was made for.',
      '訂正のもとになった資料のファイル。',
    ),
    sha256: field(hex(64), 'person', "SHA-256 of that file's bytes.", 'そのファイルの SHA-256。'),
    at: person(
      CorrectedText,
      'The text that is corrected; not needed for values of the document.',
      '訂正の対象の文。資料そのものの値には要らない。',
    ),
    do: field(CorrectionKind, 'person', 'What is done.', 'どう訂正するか。'),
    set: person(
      CorrectedValues,
      'With `set` the values; with `add` those that its text does not tell.',
      '`set` では定める値。`add` では文から読めない値。',
    ),
    parts: person(
      z.array(Range),
      'With `split`: the parts, by offsets in `at.text`.',
      '`split` のときの各部分(`at.text` の中の位置)。',
    ),
    by: person(z.string(), 'Who has corrected it.', '訂正した人。'),
    on: person(isoDate, 'The day.', '訂正した日。'),
    why: person(z.string(), 'The reason.', '訂正の理由。'),
  },
);

export const CorrectionsFile = object(
  'CorrectionsFile',
  "A person's corrections: `corrections.json`.",
  '人による訂正(`corrections.json`)。',
  {
    format: field(z.literal('shinchoku-corrections/1'), 'person', "The format's name.", '形式の名前。'),
    corrections: field(
      z.array(CorrectionEntry),
      'person',
      'The corrections. Their order does not matter.',
      '訂正の一覧。順序は問わない。',
    ),
  },
);
