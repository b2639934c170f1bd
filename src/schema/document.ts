/** `<stem>.json`: one document. */

import { z } from 'zod';
import { Coverage } from './coverage.js';
import { count, field, hex, like, object, orNull, year } from './define.js';
import { Message } from './messages.js';
import { Item, Note, Section } from './plan.js';
import { ProgressRecord } from './record.js';
import { Medium, Status } from './words.js';

export const generator = field(
  like(/^shinchoku\/\d+\.\d+\.\d+/, 'shinchoku/<version>'),
  'derived',
  'The program that wrote the file: `shinchoku/` and its version.',
  '書き出したプログラムと版(`shinchoku/` に版が続く)。',
);

/** Days are not checked against months: a document may say 2月30日. */
export const isoDate = like(
  /^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?$/,
  'YYYY-MM-DD | YYYY-MM',
);

export const LegendEntry = object(
  'LegendEntry',
  "What a mark or grade means, by the document's own legend.",
  '資料の凡例による、記号や評価の意味。',
  {
    mark: field(z.string(), 'stated', 'The mark or grade.', '記号または評価。'),
    text: field(z.string(), 'stated', 'What the document says that it means.', '資料にある説明。'),
    status: field(
      orNull(Status, 'it is none of our statuses', 'どの状態にも当たらない'),
      'derived',
      'The status that this is.',
      'それに当たる状態。',
    ),
  },
);

const notStated = (schema: z.ZodType) => orNull(schema, 'the document does not state it', '資料に記載がない');

export const DocumentInfo = object(
  'DocumentInfo',
  'A document: one edition of one plan.',
  '資料(ある計画のある版)。',
  {
    title: field(notStated(z.string()), 'stated', "The plan's name.", '計画の名称。'),
    file: field(
      z.string(),
      'file',
      'The path as it was given, with `/`.',
      '指定されたとおりのパス(区切りは `/`)。',
    ),
    sha256: field(
      hex(64),
      'file',
      "SHA-256 of the input's bytes, in hexadecimal digits.",
      '入力のバイト列の SHA-256(16進)。',
    ),
    medium: field(Medium, 'file', 'What kind of file it is.', 'ファイルの種類。'),
    encoding: field(
      orNull(z.string(), 'the input is no text', '入力がテキストでない'),
      'file',
      'WHATWG label of the encoding that it was decoded from.',
      '復号に使った文字コード(WHATWG の名前)。',
    ),
    legend: field(
      z.array(LegendEntry),
      'stated',
      'What the document itself says that its marks and grades mean.',
      '資料そのものにある、記号や評価の凡例。',
    ),
    date: field(
      notStated(isoDate),
      'stated',
      'The date under the title, as ISO 8601 has it.',
      '題名の下の日付(ISO 8601)。',
    ),
    issued: field(
      notStated(isoDate),
      'stated',
      'When it was issued: a day or a month, as ISO 8601 has it.',
      '発行された日または月(ISO 8601)。',
    ),
    issuer: field(notStated(z.string()), 'stated', 'The department that issued it.', '作成した部署。'),
    meeting: field(notStated(z.string()), 'stated', 'The meeting that it was made for.', '会議の名称。'),
    material: field(notStated(z.string()), 'stated', "The material's number at that meeting.", '資料番号。'),
    characters: field(
      count,
      'derived',
      'Length of the transcript, byte-order mark left out.',
      '転記の長さ(バイト順マークを除く)。',
      'characters',
    ),
    last_fiscal_year: field(
      orNull(year, 'no record states any', '年度のある記録がない'),
      'derived',
      'The latest fiscal year that any record states.',
      '記録にある最後の年度。',
      'fiscalYear',
    ),
  },
);

export const Correction = object('Correction', 'A value that a person has set.', '人が訂正した値。', {
  id: field(
    orNull(z.string(), 'a field of `document`', '`document` の項目'),
    'person',
    'Id of the record or item that was corrected; of the item where a record was dropped.',
    '訂正された記録や事業の id。記録を除いたときは事業の id。',
  ),
  field: field(
    z.string(),
    'person',
    'The field that was set, or what else was done: `split`, `join`, `drop`, `add` or `confirm`.',
    '訂正された項目。ほかは `split`・`join`・`drop`・`add`・`confirm`。',
  ),
  was: field(
    z.unknown(),
    'derived',
    'What the program had read: a value, the text of a record or of several, or null.',
    '訂正前の値、または記録の文。ないときは null。',
  ),
  reapplied: field(
    z.boolean(),
    'derived',
    'Whether the correction was made for another edition.',
    '別の版のための訂正を当てはめたか。',
  ),
});

export const ProgressDocument = object(
  'ProgressDocument',
  'One document and everything that was extracted from it: `<stem>.json`.',
  '一つの資料と、取り出したすべて(`<stem>.json`)。',
  {
    format: field(z.literal('shinchoku/2'), 'derived', "The format's name.", '形式の名前。'),
    generator,
    document: field(DocumentInfo, 'stated', 'The document itself.', '資料そのもの。'),
    sections: field(z.array(Section), 'stated', 'In document order.', '章(資料の順)。'),
    items: field(z.array(Item), 'stated', 'In document order.', '事業(資料の順)。'),
    records: field(z.array(ProgressRecord), 'stated', 'In document order.', '記録(資料の順)。'),
    notes: field(z.array(Note), 'stated', 'In document order.', '注記(資料の順)。'),
    messages: field(z.array(Message), 'derived', 'What a reader should know.', '確認事項。'),
    corrections: field(z.array(Correction), 'person', 'What a person has set right.', '人が訂正したもの。'),
    coverage: field(Coverage, 'derived', 'What became of each character.', '各文字の行き先。'),
  },
);
