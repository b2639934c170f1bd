/** The enumeration of a file of corrections. */

import { words } from './define.js';

export const CorrectionKind = words('CorrectionKind', 'What a person corrects.', '訂正の種類。', {
  set: { label: ['value', '値の訂正'], means: ['sets values of a record, an item or the document', '記録・事業・資料の値を定める'] },
  split: { label: ['split', '分割'], means: ['makes several records of one', '一つの記録を分ける'] },
  join: { label: ['joined', '結合'], means: ['makes one record of neighbouring ones', '隣り合う記録を一つにする'] },
  drop: { label: ['not a record', '記録から除外'], means: ['the text is no record; it becomes a note', '記録ではない。文は注記に移る'] },
  add: { label: ['added', '記録を追加'], means: ['the text is a record', '記録である文を加える'] },
  confirm: { label: ['confirmed', '確認済み'], means: ['a person has looked at it and changed nothing', '人が確かめ、そのままとした'] },
}); // biome-ignore format: a row for each kind
