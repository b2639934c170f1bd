/** A line of `records.ndjson`. */

import { z } from 'zod';
import { field, object, orNull } from './define.js';
import { DocumentInfo } from './document.js';
import { ProgressRecord } from './record.js';
import { DepartmentsBasis } from './words.js';

const { title, file, sha256, date, issued } = DocumentInfo.shape;

export const LineDocument = object(
  'LineDocument',
  'The document of a record, in a line that stands by itself.',
  '記録のある資料(1行に1記録の形式)。',
  {
    stem: field(
      z.string(),
      'derived',
      "The name of the document's own files, without their extensions.",
      '資料ごとの出力の名前(拡張子を除く)。',
    ),
    title,
    file,
    sha256,
    date,
    issued,
  },
);

export const RecordLine = object(
  'RecordLine',
  'A line of `records.ndjson`: a record, with its document and its item.',
  '`records.ndjson` の1行。記録と、その資料・事業。',
  {
    document: field(LineDocument, 'derived', 'The document.', '資料。'),
    item_label: field(
      orNull(z.string(), 'it has none', '番号がない'),
      'verbatim',
      "The item's number as it stands.",
      '記載のとおりの事業番号。',
    ),
    item_departments_basis: field(
      DepartmentsBasis,
      'derived',
      'The basis of `item_departments`.',
      '`item_departments` の根拠。',
    ),
    ...ProgressRecord.shape,
  },
);
