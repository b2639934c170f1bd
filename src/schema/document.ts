/** `<stem>.json`: one document. */

import { z } from 'zod';
import {
  count,
  field,
  hex,
  itemId,
  like,
  meaningsOf,
  object,
  ordinal,
  orNull,
  recordId,
  sectionId,
  texts,
  year,
  years,
} from './define.js';
import { DocumentRuleId, EditionRuleId, FileRuleId } from './rules.js';
import {
  ActivityBasis,
  ClaimKind,
  ColumnRole,
  DepartmentsBasis,
  Medium,
  OmissionKind,
  RecordDepartmentsBasis,
  Severity,
  Status,
  StatusBasis,
  YearsBasis,
} from './words.js';

export const generator = field(
  like(/^shinchoku\/\d+\.\d+\.\d+/, 'shinchoku/<version>'),
  'derived',
  'The program that wrote the file: `shinchoku/` and its version.',
  '書き出したプログラムと版(`shinchoku/` に版が続く)。',
);

/** Days are not checked against months: a document may say 2月30日. */
const isoDate = like(/^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?$/, 'YYYY-MM-DD | YYYY-MM');

const start = field(count, 'derived', 'Where it begins.', '始まりの位置。', 'offset');
const end = field(
  count,
  'derived',
  'Where it ends: the offset behind its last character.',
  '終わりの位置(最後の文字の次)。',
  'offset',
);
const line = field(ordinal, 'derived', 'Line of the transcript.', '転記の行。', 'ordinal');
const column = field(
  ordinal,
  'derived',
  'Column of that line, in UTF-16 code units.',
  'その行の何文字目か(UTF-16 単位)。',
  'ordinal',
);
const place = field(
  orNull(z.string(), 'a text input, in which line and column say it all', '入力がテキスト(行と文字で足りる)'),
  'file',
  'Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.',
  '人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。',
);
const text = field(
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

export const Section = object(
  'Section',
  'A numbered heading level of the plan. Sections nest and stand in document order.',
  '章・基本方針・施策。入れ子になり、資料の順に並ぶ。',
  {
    id: field(
      sectionId,
      'derived',
      '`s` and the path of numbers; a suffix `~2` keeps it unique.',
      '`s` と番号をつないだもの。重なるときは `~2` などが付く。',
    ),
    parent: field(
      orNull(sectionId, 'it is an outermost section', '一番外側の章'),
      'derived',
      'Id of the section around it, which stands before it.',
      '外側の章の id(この章より前にある)。',
    ),
    level: field(
      ordinal,
      'derived',
      'Depth by what the numbering means, not by the number of `#`.',
      '番号の付け方による深さ(`#` の数ではない)。',
      'ordinal',
    ),
    number: field(
      orNull(z.string(), 'the heading has no number', '見出しに番号がない'),
      'stated',
      'Its number, as digits.',
      '番号(数字)。',
    ),
    title: field(
      z.string(),
      'stated',
      'The heading without number and page reference.',
      '番号とページを除いた見出し。',
    ),
    description: field(
      orNull(z.string(), 'nothing describes it', '説明がない'),
      'stated',
      'What stands under the heading; several texts on lines of their own.',
      '見出しの下の説明(複数は改行で分ける)。',
    ),
    pages: field(
      z.array(count).max(2),
      'stated',
      'Pages that the heading refers to: first and last, one, or none.',
      '見出しが指すページ。最初と最後、一つ、またはなし。',
    ),
    source: field(Place, 'derived', 'Where the heading stands.', '見出しの場所。'),
  },
);

export const Cell = object(
  'Cell',
  "A cell of an item's row that is neither title, number, department nor result.",
  '事業の行のうち、事業名・番号・担当課・実施したこと以外の欄。',
  {
    heading: field(
      z.string(),
      'stated',
      "The column's heading, two rows of it joined by ` > `; empty where it has none.",
      '列の見出し(2段は ` > ` でつなぐ)。ないときは空。',
    ),
    role: field(ColumnRole, 'derived', 'What the column is for.', '列の役割。'),
    fiscal_years: field(
      years,
      'derived',
      "The years that the column's heading names.",
      '列の見出しにある年度。',
      'fiscalYear',
    ),
    text: field(
      z.string(),
      'stated',
      'What stands in the cell; empty where nothing does.',
      '欄の文。空欄は空。',
    ),
    departments: field(
      texts,
      'stated',
      "The departments of the cell's row, where an item has a row for each department; else none.",
      '部署ごとに行がある事業で、その行の部署。ほかは空。',
    ),
    source: field(Place, 'derived', 'Where the cell stands.', '欄の場所。'),
  },
);

export const Item = object(
  'Item',
  'One numbered project of the plan (①, ②, …): a row of a table.',
  '具体的な事業(①、②…)。表の1行。',
  {
    id: field(
      itemId,
      'derived',
      "`i`, the section's path and the number; a suffix `~2` keeps it unique.",
      '`i` と章の番号と事業の番号。重なるときは `~2` などが付く。',
    ),
    section: field(
      orNull(sectionId, 'it stands in no section', 'どの章にも属さない'),
      'derived',
      'Id of the section that it stands in.',
      '属する章の id。',
    ),
    number: field(
      orNull(z.string(), 'it has no number', '番号がない'),
      'stated',
      'Its number, as digits where it is one.',
      '番号(数字で書けるときは数字)。',
    ),
    label: field(
      orNull(z.string(), 'it has no number', '番号がない'),
      'stated',
      'Its number as it stands: `②`.',
      '記載のとおりの番号(`②`)。',
    ),
    title: field(z.string(), 'stated', 'The title without its number.', '番号を除いた事業名。'),
    details: field(texts, 'stated', 'The sub-bullets of the title cell.', '事業名の欄の細目。'),
    departments: field(texts, 'stated', 'The departments in charge, in order.', '担当課(記載の順)。'),
    departments_basis: field(DepartmentsBasis, 'derived', 'What they rest on.', '担当課の根拠。'),
    columns: field(
      z.record(z.string(), z.string()),
      'stated',
      'The cells of the row whose column has no other home, by its heading (two rows of it joined by ` > `).',
      'ほかに置き場のない列の欄(キーは見出し。2段は ` > ` でつなぐ)。',
    ),
    cells: field(
      z.array(Cell),
      'stated',
      'The same cells and every other one of the row that is neither title, number, department nor result.',
      '同じ欄と、事業名・番号・担当課・実施したこと以外の残りの欄。',
    ),
    source: field(Place, 'derived', 'Where the title stands.', '事業名の場所。'),
  },
);

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

export const Note = object(
  'Note',
  "Prose that belongs to no section's description: footnotes, remarks, lead-in paragraphs.",
  '章の説明でない文(注・備考・前書きなど)。',
  {
    section: field(
      orNull(sectionId, 'it stands in no section', 'どの章にも属さない'),
      'derived',
      'Id of the section that it stands in.',
      '属する章の id。',
    ),
    text: field(z.string(), 'stated', 'What it says.', '文。'),
    source: field(Place, 'derived', 'Where it stands.', '場所。'),
  },
);

export const RuleId = z
  .enum([...DocumentRuleId.options, ...FileRuleId.options, ...EditionRuleId.options])
  .meta({
    id: 'RuleId',
    'x-form': 'rule',
    description: 'A rule; the catalogue says of each what it means.',
    'x-description-ja': '確認事項の種類(意味は一覧にある)。',
  });

export const MESSAGE_HEAD = {
  rule: field(RuleId, 'derived', 'The rule that speaks.', '確認事項の種類。'),
  severity: field(Severity, 'derived', 'How grave it is.', '重さ。'),
  message: field(
    z.string(),
    'derived',
    'What was found and what to do, in the language of the run.',
    '見つけたことと対処(実行時の言語)。',
  ),
};

const readings = field(
  z.array(z.array(ColumnRole)).optional(),
  'derived',
  'Only with `columns-uncertain`: the roles of the columns as they were read, and as they might be.',
  '`columns-uncertain` だけにある。採った列の役割と、次に近い読み方。',
);

export const MESSAGE_PLACE = { line, column, place, start, end, readings };

export const Message = object('Message', 'Something that a reader should know.', '確認事項。', {
  ...MESSAGE_HEAD,
  ...MESSAGE_PLACE,
});

export const Correction = object('Correction', 'A value that a person has set.', '人が訂正した値。', {
  id: field(
    orNull(z.string(), 'a field of `document`', '`document` の項目'),
    'person',
    'Id of the record or item that was corrected.',
    '訂正された記録や事業の id。',
  ),
  field: field(z.string(), 'person', 'The field that was set.', '訂正された項目。'),
  was: field(z.unknown(), 'derived', 'What the program had read.', '訂正前の値。'),
  reapplied: field(
    z.boolean(),
    'derived',
    'Whether the correction was made for another edition.',
    '別の版のための訂正を当てはめたか。',
  ),
});

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
