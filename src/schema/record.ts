/** Records. */

import { z } from 'zod';
import { field, hex, itemId, object, orNull, recordId, texts, years } from './define.js';
import { RecordPlace } from './places.js';
import { ActivityBasis, RecordDepartmentsBasis, Status, StatusBasis, YearsBasis } from './words.js';

export const Quantity = object('Quantity', 'A counted thing in an activity.', '実施したことの中の数量。', {
  value: field(z.number(), 'stated', 'The number.', '数。'),
  unit: field(z.string(), 'stated', 'What is counted.', '単位。'),
  text: field(z.string(), 'stated', 'Both as they stand in the activity.', '文にあるとおりの表記。'),
});

export const ProgressRecord = object(
  'ProgressRecord',
  'One bulleted entry under an item: what was done, in which fiscal years, by which departments.',
  '実施したこと。事業の下の一つの記載(内容・年度・部署)。',
  {
    id: field(
      recordId,
      'derived',
      "`r`, the item's path and a position from 1; unique in the document.",
      '`r` と事業の番号と1からの順番。資料の中で一つだけ。',
    ),
    key: field(
      hex(16),
      'derived',
      '16 hex digits of SHA-256 over the folded activity text: the same activity has the same key in every edition.',
      '実施したことの文(表記の違いを除く)の SHA-256 の先頭16桁。同じ文はどの版でも同じ。',
    ),
    item: field(itemId, 'derived', 'Id of the item.', '事業の id。'),
    sections: field(
      texts,
      'stated',
      'Titles of the sections around it, outermost first.',
      '章の名称(外側から)。',
    ),
    item_title: field(z.string(), 'stated', "The item's title.", '事業名。'),
    item_departments: field(texts, 'stated', "The item's departments.", '事業の担当課。'),
    activity: field(
      z.string(),
      'stated',
      'What was done, without bullet, year tag and department tag; empty where the cell is.',
      '実施したこと(中黒・年度・部署を除く)。空欄は空。',
    ),
    activity_basis: field(ActivityBasis, 'derived', 'What the activity rests on.', '文の根拠。'),
    status: field(Status, 'derived', 'How far it got.', '状態。'),
    status_basis: field(StatusBasis, 'derived', 'What the status rests on.', '状態の根拠。'),
    fiscal_years: field(
      years,
      'derived',
      'When it was done, ascending, without repeats.',
      '実施した年度(古い順、重複なし)。',
      'fiscalYear',
    ),
    fiscal_years_text: field(
      orNull(z.string(), 'the entry has no year tag', '記載に年度がない'),
      'stated',
      'The year tag.',
      '年度の記載。',
    ),
    fiscal_years_basis: field(YearsBasis, 'derived', 'What the years rest on.', '年度の根拠。'),
    departments: field(texts, 'stated', 'The departments that did it.', '実施した部署。'),
    departments_basis: field(RecordDepartmentsBasis, 'derived', 'What they rest on.', '部署の根拠。'),
    mark: field(
      orNull(z.string(), 'no mark stood for text', '記号だけの記載ではない'),
      'verbatim',
      'A symbol that stood for text (○, △, ×, －).',
      '文の代わりの記号(○、△、×、－)。',
    ),
    action: field(
      orNull(z.string(), 'there is none, or no dictionary was used', 'ない、または辞書を使わなかった'),
      'derived',
      "The activity's last verbal noun (サ変名詞).",
      '文の最後のサ変名詞(開催、策定など)。',
    ),
    quantities: field(z.array(Quantity), 'derived', 'Counted things in the activity.', '文の中の数量。'),
    source: field(RecordPlace, 'derived', 'Where the entry and its parts stand.', '記載と各部分の場所。'),
  },
);
