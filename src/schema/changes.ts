/** `<old>--<new>.changes.json`: two editions compared. */

import { z } from 'zod';
import { ChangeKind, Edition, ItemClass, Mode, RecordClass, SectionClass } from './change-words.js';
import { count, field, object, orNull, recordId, texts, years } from './define.js';
import { DocumentInfo, generator } from './document.js';
import { MESSAGE_HEAD, MESSAGE_PLACE } from './messages.js';
import { Item, Section } from './plan.js';
import { ProgressRecord } from './record.js';

export const FieldValue = z.union([z.string(), texts, years]).meta({
  id: 'FieldValue',
  'x-form': 'string | string[] | integer[]',
  description: 'A value of a field that is compared: a text, a list of texts, or fiscal years.',
  'x-description-ja': '比べる項目の値(文、文の並び、年度の並び)。',
});

const valueIn = (en: string, ja: string) =>
  field(
    orNull(FieldValue, 'the field is null, or the edition does not have it', '値が null か、その版にない'),
    'stated',
    en,
    ja,
  );

export const FieldChange = object(
  'FieldChange',
  "What differs between two partners, under the field's name in the document.",
  '相手との違い。名前は資料の項目のもの。',
  {
    field: field(z.string(), 'derived', "The field's name.", '項目の名前。'),
    old: valueIn('Its value in the old edition.', '旧版の値。'),
    new: valueIn('Its value in the new edition.', '新版の値。'),
  },
);

const confidence = field(
  z.number().min(0).max(1),
  'derived',
  'How sure it is that these two belong together, or that this one has no partner.',
  'この二つが同じものである(または相手がない)ことの確かさ。',
  'share',
);

export const RunnerUp = object(
  'RunnerUp',
  'The next best partner, which was not taken.',
  '採らなかった次の候補。',
  {
    id: field(recordId, 'derived', 'Id of the record.', '記録の id。'),
    confidence: field(z.number().min(0).max(1), 'derived', 'How near it comes.', '近さ。', 'share'),
  },
);

const changeOf = (member: z.ZodType, classes: z.ZodType) => ({
  kind: field(ChangeKind, 'derived', 'What became of it.', '区分。'),
  classes: field(z.array(classes), 'derived', 'How it has changed, in any number.', '変わり方(いくつでも)。'),
  old: field(
    orNull(member, 'the old edition does not have it', '旧版にない'),
    'stated',
    'It, in the old edition, whole.',
    '旧版のもの(全体)。',
  ),
  new: field(
    orNull(member, 'the new edition does not have it', '新版にない'),
    'stated',
    'It, in the new edition, whole.',
    '新版のもの(全体)。',
  ),
  fields: field(z.array(FieldChange), 'derived', 'What differs.', '違う項目。'),
  confidence,
});

export const RecordChange = object(
  'RecordChange',
  'A record beside its partner in the other edition, or alone.',
  '記録と、もう一方の版の相手(または相手なし)。',
  {
    ...changeOf(ProgressRecord, RecordClass),
    runner_up: field(
      orNull(RunnerUp, 'no other record comes near', 'ほかに近い記録がない'),
      'derived',
      'The next best partner.',
      '次の候補。',
    ),
  },
);

export const ItemChange = object(
  'ItemChange',
  'An item beside its partner in the other edition, or alone.',
  '事業と、もう一方の版の相手(または相手なし)。',
  changeOf(Item, ItemClass),
);

export const SectionChange = object(
  'SectionChange',
  'A section beside its partner in the other edition, or alone.',
  '章と、もう一方の版の相手(または相手なし)。',
  changeOf(Section, SectionClass),
);

const counted = (en: string, ja: string) => field(count, 'derived', en, ja, 'count');

export const ChangeSummary = object('ChangeSummary', 'How many of each there are.', '変更などの件数。', {
  records_old: counted('Records of the old edition.', '旧版の記録。'),
  records_new: counted('Records of the new edition.', '新版の記録。'),
  unchanged: counted('Record changes of the kind `unchanged`.', '変更のない記録。'),
  changed: counted('Record changes of the kind `changed`.', '変更された記録。'),
  added: counted('Record changes of the kind `added`.', '追加された記録。'),
  removed: counted('Record changes of the kind `removed`.', '削除された記録。'),
  items_old: counted('Items of the old edition.', '旧版の事業。'),
  items_new: counted('Items of the new edition.', '新版の事業。'),
  classes: field(
    z.partialRecord(RecordClass, count),
    'derived',
    'Record changes of each class; classes that do not occur are left out.',
    '変わり方ごとの記録。ないものは省く。',
    'count',
  ),
});

export const EditionMessage = object(
  'EditionMessage',
  'A message on two editions.',
  '二つの版についての確認事項。',
  {
    ...MESSAGE_HEAD,
    edition: field(Edition, 'derived', 'The edition that its place is in.', '場所がどちらの版のものか。'),
    ...MESSAGE_PLACE,
  },
);

export const Changes = object(
  'Changes',
  'Two editions compared: `<old>--<new>.changes.json`. Every record of both is in exactly one change.',
  '二つの版の比較(`<old>--<new>.changes.json`)。どの記録も一つの変更だけに入る。',
  {
    format: field(z.literal('shinchoku-changes/2'), 'derived', "The format's name.", '形式の名前。'),
    generator,
    mode: field(Mode, 'derived', 'How the editions tell of the years.', '版の書き方。'),
    related: field(
      z.boolean(),
      'derived',
      'False where the editions hardly have anything in common: the lists are then empty and the counts of kinds 0.',
      '版にほとんど共通点がないとき false。一覧は空、区分の件数は 0 になる。',
    ),
    old: field(DocumentInfo, 'stated', 'The earlier edition.', '旧版。'),
    new: field(DocumentInfo, 'stated', 'The later edition.', '新版。'),
    summary: field(ChangeSummary, 'derived', 'Counts.', '件数。'),
    changes: field(z.array(RecordChange), 'derived', 'Of the records.', '記録の変更。'),
    items: field(z.array(ItemChange), 'derived', 'Of the items.', '事業の変更。'),
    sections: field(z.array(SectionChange), 'derived', 'Of the sections.', '章の変更。'),
    messages: field(z.array(EditionMessage), 'derived', 'What an auditor should know.', '確認事項。'),
  },
);
