// Written by `npm run generate` from the definitions in src/schema/. Do not edit.

import type {
  ActivityBasis,
  AuditQuestion,
  ChangeKind,
  ColumnRole,
  CorrectionKind,
  DepartmentsBasis,
  Edition,
  ItemClass,
  Medium,
  Mode,
  OmissionKind,
  RecordClass,
  RecordDepartmentsBasis,
  RuleVerdict,
  SectionClass,
  Severity,
  Status,
  StatusBasis,
  TableRuleId,
  YearsBasis,
} from './values.js';

/**
 * One document and everything that was extracted from it: `<stem>.json`.
 * 一つの資料と、取り出したすべて(`<stem>.json`)。
 */
export interface ProgressDocument {
  /**
   * The format's name.
   * 形式の名前。
   * From: worked out by the program.
   */
  readonly format: 'shinchoku/2';
  /**
   * The program that wrote the file: `shinchoku/` and its version.
   * 書き出したプログラムと版(`shinchoku/` に版が続く)。
   * From: worked out by the program.
   */
  readonly generator: string;
  /**
   * The document itself.
   * 資料そのもの。
   * From: stated in the document, as normalised text.
   */
  readonly document: DocumentInfo;
  /**
   * In document order.
   * 章(資料の順)。
   * From: stated in the document, as normalised text.
   */
  readonly sections: readonly Section[];
  /**
   * In document order.
   * 事業(資料の順)。
   * From: stated in the document, as normalised text.
   */
  readonly items: readonly Item[];
  /**
   * In document order.
   * 記録(資料の順)。
   * From: stated in the document, as normalised text.
   */
  readonly records: readonly ProgressRecord[];
  /**
   * In document order.
   * 注記(資料の順)。
   * From: stated in the document, as normalised text.
   */
  readonly notes: readonly Note[];
  /**
   * What a reader should know.
   * 確認事項。
   * From: worked out by the program.
   */
  readonly messages: readonly Message[];
  /**
   * What a person has set right.
   * 人が訂正したもの。
   * From: set by a person, in a file of corrections.
   */
  readonly corrections: readonly Correction[];
  /**
   * What became of each character.
   * 各文字の行き先。
   * From: worked out by the program.
   */
  readonly coverage: Coverage;
}

/**
 * A document: one edition of one plan.
 * 資料(ある計画のある版)。
 */
export interface DocumentInfo {
  /**
   * The plan's name.
   * 計画の名称。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly title: string | null;
  /**
   * The path as it was given, with `/`.
   * 指定されたとおりのパス(区切りは `/`)。
   * From: the input file: its name, its bytes.
   */
  readonly file: string;
  /**
   * SHA-256 of the input's bytes, in hexadecimal digits.
   * 入力のバイト列の SHA-256(16進)。
   * From: the input file: its name, its bytes.
   */
  readonly sha256: string;
  /**
   * What kind of file it is.
   * ファイルの種類。
   * From: the input file: its name, its bytes.
   */
  readonly medium: Medium;
  /**
   * WHATWG label of the encoding that it was decoded from.
   * 復号に使った文字コード(WHATWG の名前)。
   * Null: the input is no text.
   * From: the input file: its name, its bytes.
   */
  readonly encoding: string | null;
  /**
   * What the document itself says that its marks and grades mean.
   * 資料そのものにある、記号や評価の凡例。
   * From: stated in the document, as normalised text.
   */
  readonly legend: readonly LegendEntry[];
  /**
   * The date under the title, as ISO 8601 has it.
   * 題名の下の日付(ISO 8601)。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly date: string | null;
  /**
   * When it was issued: a day or a month, as ISO 8601 has it.
   * 発行された日または月(ISO 8601)。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly issued: string | null;
  /**
   * The department that issued it.
   * 作成した部署。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly issuer: string | null;
  /**
   * The meeting that it was made for.
   * 会議の名称。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly meeting: string | null;
  /**
   * The material's number at that meeting.
   * 資料番号。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly material: string | null;
  /**
   * Length of the transcript, byte-order mark left out.
   * 転記の長さ(バイト順マークを除く)。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly characters: number;
  /**
   * The latest fiscal year that any record states.
   * 記録にある最後の年度。
   * Unit: a fiscal year (April to March), by the calendar year in which it begins.
   * Null: no record states any.
   * From: worked out by the program.
   */
  readonly last_fiscal_year: number | null;
}

/**
 * What a mark or grade means, by the document's own legend.
 * 資料の凡例による、記号や評価の意味。
 */
export interface LegendEntry {
  /**
   * The mark or grade.
   * 記号または評価。
   * From: stated in the document, as normalised text.
   */
  readonly mark: string;
  /**
   * What the document says that it means.
   * 資料にある説明。
   * From: stated in the document, as normalised text.
   */
  readonly text: string;
  /**
   * The status that this is.
   * それに当たる状態。
   * Null: it is none of our statuses.
   * From: worked out by the program.
   */
  readonly status: Status | null;
}

/**
 * A numbered heading level of the plan. Sections nest and stand in document order.
 * 章・基本方針・施策。入れ子になり、資料の順に並ぶ。
 */
export interface Section {
  /**
   * `s` and the path of numbers; a suffix `~2` keeps it unique.
   * `s` と番号をつないだもの。重なるときは `~2` などが付く。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * Id of the section around it, which stands before it.
   * 外側の章の id(この章より前にある)。
   * Null: it is an outermost section.
   * From: worked out by the program.
   */
  readonly parent: string | null;
  /**
   * Depth by what the numbering means, not by the number of `#`.
   * 番号の付け方による深さ(`#` の数ではない)。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly level: number;
  /**
   * Its number, as digits.
   * 番号(数字)。
   * Null: the heading has no number.
   * From: stated in the document, as normalised text.
   */
  readonly number: string | null;
  /**
   * The heading without number and page reference.
   * 番号とページを除いた見出し。
   * From: stated in the document, as normalised text.
   */
  readonly title: string;
  /**
   * What stands under the heading; several texts on lines of their own.
   * 見出しの下の説明(複数は改行で分ける)。
   * Null: nothing describes it.
   * From: stated in the document, as normalised text.
   */
  readonly description: string | null;
  /**
   * Pages that the heading refers to: first and last, one, or none.
   * 見出しが指すページ。最初と最後、一つ、またはなし。
   * From: stated in the document, as normalised text.
   */
  readonly pages: readonly number[];
  /**
   * Where the heading stands.
   * 見出しの場所。
   * From: worked out by the program.
   */
  readonly source: Place;
}

/**
 * Where something stands in the input.
 * 入力の中の場所。
 */
export interface Place {
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly end: number;
  /**
   * Line of the transcript.
   * 転記の行。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly line: number;
  /**
   * Column of that line, in UTF-16 code units.
   * その行の何文字目か(UTF-16 単位)。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly column: number;
  /**
   * Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.
   * 人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。
   * Null: a text input, in which line and column say it all.
   * From: the input file: its name, its bytes.
   */
  readonly place: string | null;
  /**
   * The transcript from `start` to `end`.
   * 転記の `start` から `end` まで。
   * From: stated in the document, exactly as it stands.
   */
  readonly text: string;
}

/**
 * One numbered project of the plan (①, ②, …): a row of a table.
 * 具体的な事業(①、②…)。表の1行。
 */
export interface Item {
  /**
   * `i`, the section's path and the number; a suffix `~2` keeps it unique.
   * `i` と章の番号と事業の番号。重なるときは `~2` などが付く。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * Id of the section that it stands in.
   * 属する章の id。
   * Null: it stands in no section.
   * From: worked out by the program.
   */
  readonly section: string | null;
  /**
   * Its number, as digits where it is one.
   * 番号(数字で書けるときは数字)。
   * Null: it has no number.
   * From: stated in the document, as normalised text.
   */
  readonly number: string | null;
  /**
   * Its number as it stands: `②`.
   * 記載のとおりの番号(`②`)。
   * Null: it has no number.
   * From: stated in the document, as normalised text.
   */
  readonly label: string | null;
  /**
   * The title without its number.
   * 番号を除いた事業名。
   * From: stated in the document, as normalised text.
   */
  readonly title: string;
  /**
   * The sub-bullets of the title cell.
   * 事業名の欄の細目。
   * From: stated in the document, as normalised text.
   */
  readonly details: readonly string[];
  /**
   * The departments in charge, in order.
   * 担当課(記載の順)。
   * From: stated in the document, as normalised text.
   */
  readonly departments: readonly string[];
  /**
   * What they rest on.
   * 担当課の根拠。
   * From: worked out by the program.
   */
  readonly departments_basis: DepartmentsBasis;
  /**
   * The cells of the row whose column has no other home, by its heading (two rows of it joined by ` > `).
   * ほかに置き場のない列の欄(キーは見出し。2段は ` > ` でつなぐ)。
   * From: stated in the document, as normalised text.
   */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * The same cells and every other one of the row that is neither title, number, department nor result.
   * 同じ欄と、事業名・番号・担当課・実施したこと以外の残りの欄。
   * From: stated in the document, as normalised text.
   */
  readonly cells: readonly Cell[];
  /**
   * Where the title stands.
   * 事業名の場所。
   * From: worked out by the program.
   */
  readonly source: Place;
}

/**
 * A cell of an item's row that is neither title, number, department nor result.
 * 事業の行のうち、事業名・番号・担当課・実施したこと以外の欄。
 */
export interface Cell {
  /**
   * The column's heading, two rows of it joined by ` > `; empty where it has none.
   * 列の見出し(2段は ` > ` でつなぐ)。ないときは空。
   * From: stated in the document, as normalised text.
   */
  readonly heading: string;
  /**
   * What the column is for.
   * 列の役割。
   * From: worked out by the program.
   */
  readonly role: ColumnRole;
  /**
   * The years that the column's heading names.
   * 列の見出しにある年度。
   * Unit: a fiscal year (April to March), by the calendar year in which it begins.
   * From: worked out by the program.
   */
  readonly fiscal_years: readonly number[];
  /**
   * What stands in the cell; empty where nothing does.
   * 欄の文。空欄は空。
   * From: stated in the document, as normalised text.
   */
  readonly text: string;
  /**
   * The departments of the cell's row, where an item has a row for each department; else none.
   * 部署ごとに行がある事業で、その行の部署。ほかは空。
   * From: stated in the document, as normalised text.
   */
  readonly departments: readonly string[];
  /**
   * Where the cell stands.
   * 欄の場所。
   * From: worked out by the program.
   */
  readonly source: Place;
}

/**
 * One bulleted entry under an item: what was done, in which fiscal years, by which departments.
 * 実施したこと。事業の下の一つの記載(内容・年度・部署)。
 */
export interface ProgressRecord {
  /**
   * `r`, the item's path and a position from 1; unique in the document.
   * `r` と事業の番号と1からの順番。資料の中で一つだけ。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * 16 hex digits of SHA-256 over the folded activity text: the same activity has the same key in every edition.
   * 実施したことの文(表記の違いを除く)の SHA-256 の先頭16桁。同じ文はどの版でも同じ。
   * From: worked out by the program.
   */
  readonly key: string;
  /**
   * Id of the item.
   * 事業の id。
   * From: worked out by the program.
   */
  readonly item: string;
  /**
   * Titles of the sections around it, outermost first.
   * 章の名称(外側から)。
   * From: stated in the document, as normalised text.
   */
  readonly sections: readonly string[];
  /**
   * The item's title.
   * 事業名。
   * From: stated in the document, as normalised text.
   */
  readonly item_title: string;
  /**
   * The item's departments.
   * 事業の担当課。
   * From: stated in the document, as normalised text.
   */
  readonly item_departments: readonly string[];
  /**
   * What was done, without bullet, year tag and department tag; empty where the cell is.
   * 実施したこと(中黒・年度・部署を除く)。空欄は空。
   * From: stated in the document, as normalised text.
   */
  readonly activity: string;
  /**
   * What the activity rests on.
   * 文の根拠。
   * From: worked out by the program.
   */
  readonly activity_basis: ActivityBasis;
  /**
   * How far it got.
   * 状態。
   * From: worked out by the program.
   */
  readonly status: Status;
  /**
   * What the status rests on.
   * 状態の根拠。
   * From: worked out by the program.
   */
  readonly status_basis: StatusBasis;
  /**
   * When it was done, ascending, without repeats.
   * 実施した年度(古い順、重複なし)。
   * Unit: a fiscal year (April to March), by the calendar year in which it begins.
   * From: worked out by the program.
   */
  readonly fiscal_years: readonly number[];
  /**
   * The year tag.
   * 年度の記載。
   * Null: the entry has no year tag.
   * From: stated in the document, as normalised text.
   */
  readonly fiscal_years_text: string | null;
  /**
   * What the years rest on.
   * 年度の根拠。
   * From: worked out by the program.
   */
  readonly fiscal_years_basis: YearsBasis;
  /**
   * The departments that did it.
   * 実施した部署。
   * From: stated in the document, as normalised text.
   */
  readonly departments: readonly string[];
  /**
   * What they rest on.
   * 部署の根拠。
   * From: worked out by the program.
   */
  readonly departments_basis: RecordDepartmentsBasis;
  /**
   * A symbol that stood for text (○, △, ×, －).
   * 文の代わりの記号(○、△、×、－)。
   * Null: no mark stood for text.
   * From: stated in the document, exactly as it stands.
   */
  readonly mark: string | null;
  /**
   * The activity's last verbal noun (サ変名詞).
   * 文の最後のサ変名詞(開催、策定など)。
   * Null: there is none, or no dictionary was used.
   * From: worked out by the program.
   */
  readonly action: string | null;
  /**
   * Counted things in the activity.
   * 文の中の数量。
   * From: worked out by the program.
   */
  readonly quantities: readonly Quantity[];
  /**
   * Where the entry and its parts stand.
   * 記載と各部分の場所。
   * From: worked out by the program.
   */
  readonly source: RecordPlace;
}

/**
 * A counted thing in an activity.
 * 実施したことの中の数量。
 */
export interface Quantity {
  /**
   * The number.
   * 数。
   * From: stated in the document, as normalised text.
   */
  readonly value: number;
  /**
   * What is counted.
   * 単位。
   * From: stated in the document, as normalised text.
   */
  readonly unit: string;
  /**
   * Both as they stand in the activity.
   * 文にあるとおりの表記。
   * From: stated in the document, as normalised text.
   */
  readonly text: string;
}

/**
 * Where a record stands in the input, and each of its parts.
 * 記録とその各部分の、入力の中の場所。
 */
export interface RecordPlace {
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly end: number;
  /**
   * Line of the transcript.
   * 転記の行。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly line: number;
  /**
   * Column of that line, in UTF-16 code units.
   * その行の何文字目か(UTF-16 単位)。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly column: number;
  /**
   * Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.
   * 人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。
   * Null: a text input, in which line and column say it all.
   * From: the input file: its name, its bytes.
   */
  readonly place: string | null;
  /**
   * The transcript from `start` to `end`.
   * 転記の `start` から `end` まで。
   * From: stated in the document, exactly as it stands.
   */
  readonly text: string;
  /**
   * Where its parts stand.
   * 各部分の場所。
   * From: worked out by the program.
   */
  readonly spans: RecordSpans;
}

/**
 * Where the parts of a record stand.
 * 記録の各部分の場所。
 */
export interface RecordSpans {
  /**
   * The activity.
   * 実施したこと。
   * From: worked out by the program.
   */
  readonly activity: readonly Range[];
  /**
   * The year tag; empty where the entry has none.
   * 年度の記載。ないときは空。
   * From: worked out by the program.
   */
  readonly fiscal_years: readonly Range[];
  /**
   * The departments; empty where the entry names none.
   * 部署の記載。ないときは空。
   * From: worked out by the program.
   */
  readonly departments: readonly Range[];
}

/**
 * A half-open stretch of the transcript, in UTF-16 code units: start and end.
 * 転記の範囲(UTF-16 単位。始まりと、終わりの次)。
 */
export type Range = readonly [start: number, end: number];

/**
 * Prose that belongs to no section's description: footnotes, remarks, lead-in paragraphs.
 * 章の説明でない文(注・備考・前書きなど)。
 */
export interface Note {
  /**
   * Id of the section that it stands in.
   * 属する章の id。
   * Null: it stands in no section.
   * From: worked out by the program.
   */
  readonly section: string | null;
  /**
   * What it says.
   * 文。
   * From: stated in the document, as normalised text.
   */
  readonly text: string;
  /**
   * Where it stands.
   * 場所。
   * From: worked out by the program.
   */
  readonly source: Place;
}

/**
 * Something that a reader should know.
 * 確認事項。
 */
export interface Message {
  /**
   * The rule that speaks.
   * 確認事項の種類。
   * From: worked out by the program.
   */
  readonly rule: RuleId;
  /**
   * How grave it is.
   * 重さ。
   * From: worked out by the program.
   */
  readonly severity: Severity;
  /**
   * What was found and what to do, in the language of the run.
   * 見つけたことと対処(実行時の言語)。
   * From: worked out by the program.
   */
  readonly message: string;
  /**
   * Line of the transcript.
   * 転記の行。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly line: number;
  /**
   * Column of that line, in UTF-16 code units.
   * その行の何文字目か(UTF-16 単位)。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly column: number;
  /**
   * Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.
   * 人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。
   * Null: a text input, in which line and column say it all.
   * From: the input file: its name, its bytes.
   */
  readonly place: string | null;
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly end: number;
  /**
   * Only with `columns-uncertain`: the roles of the columns as they were read, and as they might be.
   * `columns-uncertain` だけにある。採った列の役割と、次に近い読み方。
   * From: worked out by the program.
   */
  readonly readings?: readonly (readonly ColumnRole[])[];
}

/**
 * A rule; the catalogue says of each what it means.
 * 確認事項の種類(意味は一覧にある)。
 */
export type RuleId = 'department-tag-missing' | 'department-not-in-charge' | 'bracket-not-department' | 'entry-lines-unclear' | 'reference-dangling' | 'entry-cut' | 'item-title-missing' | 'department-doubtful' | 'status-doubtful' | 'bracket-unclosed' | 'fiscal-year-missing' | 'fiscal-year-after-edition' | 'fiscal-year-reversed' | 'fiscal-year-impossible' | 'era-overflow' | 'not-implemented-with-year' | 'duplicate-record' | 'duplicate-records-more' | 'total-differs' | 'department-filled-down' | 'heading-row-missing' | 'heading-depth' | 'number-out-of-order' | 'unclaimed-text' | 'formula-guarded' | 'no-table' | 'no-records' | 'no-result-column' | 'columns-uncertain' | 'row-too-long' | 'column-year-unknown' | 'column-year-assumed' | 'table-unread' | 'not-a-progress-report' | 'mark-without-legend' | 'legend-unread' | 'rows-uncertain' | 'private-use-letter' | 'span-capped' | 'nesting-capped' | 'markdown-capped' | 'formula-uncalculated' | 'pdf-page-damaged' | 'pdf-scanned' | 'pdf-text-cut' | 'pdf-text-unreadable' | 'input-missing' | 'input-unreadable' | 'input-none' | 'input-empty' | 'input-binary' | 'undecodable-bytes' | 'lone-surrogate' | 'file-damaged' | 'file-too-large' | 'file-protected' | 'binary-workbook' | 'old-word-file' | 'ichitaro-file' | 'docuworks-file' | 'picture-file' | 'frameset-page' | 'html-too-large' | 'extension-differs' | 'heading-row-uncertain' | 'column-missing' | 'input-failed' | 'input-skipped' | 'input-outside' | 'input-in-output' | 'input-changed' | 'pdf-protected' | 'input-not-extracted' | 'edition-order-unknown' | 'edition-order-inferred' | 'cache-damaged' | 'cache-unwritable' | 'result-missing' | 'document-set-aside' | 'correction-unused' | 'correction-reapplied' | 'cell-cut' | 'name-shortened' | 'output-is-input' | 'output-edited' | 'output-unwritable' | 'past-year-changed' | 'past-figure-changed' | 'past-text-changed' | 'ended-goes-on' | 'grade-fell' | 'past-state-changed' | 'past-figure-contradicted' | 'activity-lapsed' | 'item-reverted' | 'item-missing' | 'item-ended' | 'part-missing' | 'item-split' | 'item-merged' | 'activity-in-two-items' | 'department-gone' | 'department-renamed' | 'editions-unrelated' | 'edition-without-records' | 'edition-without-new-years' | 'editions-reversed';

/**
 * A value that a person has set.
 * 人が訂正した値。
 */
export interface Correction {
  /**
   * Id of the record or item that was corrected; of the item where a record was dropped.
   * 訂正された記録や事業の id。記録を除いたときは事業の id。
   * Null: a field of `document`.
   * From: set by a person, in a file of corrections.
   */
  readonly id: string | null;
  /**
   * The field that was set, or what else was done: `split`, `join`, `drop`, `add` or `confirm`.
   * 訂正された項目。ほかは `split`・`join`・`drop`・`add`・`confirm`。
   * From: set by a person, in a file of corrections.
   */
  readonly field: string;
  /**
   * What the program had read: a value, the text of a record or of several, or null.
   * 訂正前の値、または記録の文。ないときは null。
   * From: worked out by the program.
   */
  readonly was: unknown;
  /**
   * Whether the correction was made for another edition.
   * 別の版のための訂正を当てはめたか。
   * From: worked out by the program.
   */
  readonly reapplied: boolean;
}

/**
 * What became of each character of the transcript. The counts add up to `characters`.
 * 転記の各文字の行き先。合計は `characters` に等しい。
 */
export interface Coverage {
  /**
   * All characters of the transcript.
   * 転記の全文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly characters: number;
  /**
   * Characters of a record: its activity, years, departments.
   * 実施したことの記載の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly record: number;
  /**
   * Characters of an item's title, number, departments or other cells.
   * 事業の名称・番号・担当課などの欄の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly item: number;
  /**
   * Characters of a section's heading or description.
   * 見出しと説明の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly section: number;
  /**
   * Characters of the document's own title, date, issuer.
   * 資料の題名・日付・作成部署の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly metadata: number;
  /**
   * Characters of a column's heading.
   * 列の見出しの文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly column_heading: number;
  /**
   * Characters of a note.
   * 注記の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly note: number;
  /**
   * Characters of tags, delimiters and white space.
   * タグ・区切り・空白の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly markup: number;
  /**
   * Characters of page numbers and repeated page headings.
   * ページ番号・柱の文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly furniture: number;
  /**
   * Characters that the program could not place.
   * 当てはまらなかった文字数。
   * Unit: UTF-16 code units.
   * From: worked out by the program.
   */
  readonly unclaimed: number;
  /**
   * Those texts, whole.
   * その文(すべて)。
   * From: worked out by the program.
   */
  readonly unclaimed_text: readonly UnclaimedText[];
  /**
   * What the file holds and the transcript does not.
   * ファイルにあり転記にないもの。
   * From: the input file: its name, its bytes.
   */
  readonly omitted: readonly Omission[];
}

/**
 * Text that the program could not place.
 * どこにも当てはまらなかった文。
 */
export interface UnclaimedText {
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly end: number;
  /**
   * The transcript from `start` to `end`.
   * 転記の `start` から `end` まで。
   * From: stated in the document, exactly as it stands.
   */
  readonly text: string;
}

/**
 * Something that a file holds and its transcript does not.
 * ファイルにあり転記にないもの。
 */
export interface Omission {
  /**
   * Where it is in the file.
   * ファイルの中の場所。
   * From: the input file: its name, its bytes.
   */
  readonly place: string;
  /**
   * What it is.
   * 種類。
   * From: the input file: its name, its bytes.
   */
  readonly what: OmissionKind;
}

/**
 * Two editions compared: `<old>--<new>.changes.json`. Every record of both is in exactly one change.
 * 二つの版の比較(`<old>--<new>.changes.json`)。どの記録も一つの変更だけに入る。
 */
export interface Changes {
  /**
   * The format's name.
   * 形式の名前。
   * From: worked out by the program.
   */
  readonly format: 'shinchoku-changes/2';
  /**
   * The program that wrote the file: `shinchoku/` and its version.
   * 書き出したプログラムと版(`shinchoku/` に版が続く)。
   * From: worked out by the program.
   */
  readonly generator: string;
  /**
   * How the editions tell of the years.
   * 版の書き方。
   * From: worked out by the program.
   */
  readonly mode: Mode;
  /**
   * False where the editions hardly have anything in common: the lists are then empty and the counts of kinds 0.
   * 版にほとんど共通点がないとき false。一覧は空、区分の件数は 0 になる。
   * From: worked out by the program.
   */
  readonly related: boolean;
  /**
   * The earlier edition.
   * 旧版。
   * From: stated in the document, as normalised text.
   */
  readonly old: DocumentInfo;
  /**
   * The later edition.
   * 新版。
   * From: stated in the document, as normalised text.
   */
  readonly new: DocumentInfo;
  /**
   * Counts.
   * 件数。
   * From: worked out by the program.
   */
  readonly summary: ChangeSummary;
  /**
   * Of the records.
   * 記録の変更。
   * From: worked out by the program.
   */
  readonly changes: readonly RecordChange[];
  /**
   * Of the items.
   * 事業の変更。
   * From: worked out by the program.
   */
  readonly items: readonly ItemChange[];
  /**
   * Of the sections.
   * 章の変更。
   * From: worked out by the program.
   */
  readonly sections: readonly SectionChange[];
  /**
   * What an auditor should know.
   * 確認事項。
   * From: worked out by the program.
   */
  readonly messages: readonly EditionMessage[];
}

/**
 * How many of each there are.
 * 変更などの件数。
 */
export interface ChangeSummary {
  /**
   * Records of the old edition.
   * 旧版の記録。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly records_old: number;
  /**
   * Records of the new edition.
   * 新版の記録。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly records_new: number;
  /**
   * Record changes of the kind `unchanged`.
   * 変更のない記録。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly unchanged: number;
  /**
   * Record changes of the kind `changed`.
   * 変更された記録。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly changed: number;
  /**
   * Record changes of the kind `added`.
   * 追加された記録。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly added: number;
  /**
   * Record changes of the kind `removed`.
   * 削除された記録。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly removed: number;
  /**
   * Items of the old edition.
   * 旧版の事業。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly items_old: number;
  /**
   * Items of the new edition.
   * 新版の事業。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly items_new: number;
  /**
   * Record changes of each class; classes that do not occur are left out.
   * 変わり方ごとの記録。ないものは省く。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly classes: Readonly<Partial<Record<RecordClass, number>>>;
}

/**
 * A record beside its partner in the other edition, or alone.
 * 記録と、もう一方の版の相手(または相手なし)。
 */
export interface RecordChange {
  /**
   * What became of it.
   * 区分。
   * From: worked out by the program.
   */
  readonly kind: ChangeKind;
  /**
   * How it has changed, in any number.
   * 変わり方(いくつでも)。
   * From: worked out by the program.
   */
  readonly classes: readonly RecordClass[];
  /**
   * It, in the old edition, whole.
   * 旧版のもの(全体)。
   * Null: the old edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly old: ProgressRecord | null;
  /**
   * It, in the new edition, whole.
   * 新版のもの(全体)。
   * Null: the new edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly new: ProgressRecord | null;
  /**
   * What differs.
   * 違う項目。
   * From: worked out by the program.
   */
  readonly fields: readonly FieldChange[];
  /**
   * How sure it is that these two belong together, or that this one has no partner.
   * この二つが同じものである(または相手がない)ことの確かさ。
   * Unit: from 0 to 1.
   * From: worked out by the program.
   */
  readonly confidence: number;
  /**
   * The next best partner.
   * 次の候補。
   * Null: no other record comes near.
   * From: worked out by the program.
   */
  readonly runner_up: RunnerUp | null;
}

/**
 * What differs between two partners, under the field's name in the document.
 * 相手との違い。名前は資料の項目のもの。
 */
export interface FieldChange {
  /**
   * The field's name.
   * 項目の名前。
   * From: worked out by the program.
   */
  readonly field: string;
  /**
   * Its value in the old edition.
   * 旧版の値。
   * Null: the field is null, or the edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly old: FieldValue | null;
  /**
   * Its value in the new edition.
   * 新版の値。
   * Null: the field is null, or the edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly new: FieldValue | null;
}

/**
 * A value of a field that is compared: a text, a list of texts, or fiscal years.
 * 比べる項目の値(文、文の並び、年度の並び)。
 */
export type FieldValue = string | readonly string[] | readonly number[];

/**
 * The next best partner, which was not taken.
 * 採らなかった次の候補。
 */
export interface RunnerUp {
  /**
   * Id of the record.
   * 記録の id。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * How near it comes.
   * 近さ。
   * Unit: from 0 to 1.
   * From: worked out by the program.
   */
  readonly confidence: number;
}

/**
 * An item beside its partner in the other edition, or alone.
 * 事業と、もう一方の版の相手(または相手なし)。
 */
export interface ItemChange {
  /**
   * What became of it.
   * 区分。
   * From: worked out by the program.
   */
  readonly kind: ChangeKind;
  /**
   * How it has changed, in any number.
   * 変わり方(いくつでも)。
   * From: worked out by the program.
   */
  readonly classes: readonly ItemClass[];
  /**
   * It, in the old edition, whole.
   * 旧版のもの(全体)。
   * Null: the old edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly old: Item | null;
  /**
   * It, in the new edition, whole.
   * 新版のもの(全体)。
   * Null: the new edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly new: Item | null;
  /**
   * What differs.
   * 違う項目。
   * From: worked out by the program.
   */
  readonly fields: readonly FieldChange[];
  /**
   * How sure it is that these two belong together, or that this one has no partner.
   * この二つが同じものである(または相手がない)ことの確かさ。
   * Unit: from 0 to 1.
   * From: worked out by the program.
   */
  readonly confidence: number;
}

/**
 * A section beside its partner in the other edition, or alone.
 * 章と、もう一方の版の相手(または相手なし)。
 */
export interface SectionChange {
  /**
   * What became of it.
   * 区分。
   * From: worked out by the program.
   */
  readonly kind: ChangeKind;
  /**
   * How it has changed, in any number.
   * 変わり方(いくつでも)。
   * From: worked out by the program.
   */
  readonly classes: readonly SectionClass[];
  /**
   * It, in the old edition, whole.
   * 旧版のもの(全体)。
   * Null: the old edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly old: Section | null;
  /**
   * It, in the new edition, whole.
   * 新版のもの(全体)。
   * Null: the new edition does not have it.
   * From: stated in the document, as normalised text.
   */
  readonly new: Section | null;
  /**
   * What differs.
   * 違う項目。
   * From: worked out by the program.
   */
  readonly fields: readonly FieldChange[];
  /**
   * How sure it is that these two belong together, or that this one has no partner.
   * この二つが同じものである(または相手がない)ことの確かさ。
   * Unit: from 0 to 1.
   * From: worked out by the program.
   */
  readonly confidence: number;
}

/**
 * A message on two editions.
 * 二つの版についての確認事項。
 */
export interface EditionMessage {
  /**
   * The rule that speaks.
   * 確認事項の種類。
   * From: worked out by the program.
   */
  readonly rule: RuleId;
  /**
   * How grave it is.
   * 重さ。
   * From: worked out by the program.
   */
  readonly severity: Severity;
  /**
   * What was found and what to do, in the language of the run.
   * 見つけたことと対処(実行時の言語)。
   * From: worked out by the program.
   */
  readonly message: string;
  /**
   * The edition that its place is in.
   * 場所がどちらの版のものか。
   * From: worked out by the program.
   */
  readonly edition: Edition;
  /**
   * Line of the transcript.
   * 転記の行。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly line: number;
  /**
   * Column of that line, in UTF-16 code units.
   * その行の何文字目か(UTF-16 単位)。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly column: number;
  /**
   * Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.
   * 人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。
   * Null: a text input, in which line and column say it all.
   * From: the input file: its name, its bytes.
   */
  readonly place: string | null;
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly end: number;
  /**
   * Only with `columns-uncertain`: the roles of the columns as they were read, and as they might be.
   * `columns-uncertain` だけにある。採った列の役割と、次に近い読み方。
   * From: worked out by the program.
   */
  readonly readings?: readonly (readonly ColumnRole[])[];
}

/**
 * Plans, each with its editions: `timeline.json`.
 * 計画ごとの版の一覧(`timeline.json`)。
 */
export interface Timelines {
  /**
   * The format's name.
   * 形式の名前。
   * From: worked out by the program.
   */
  readonly format: 'shinchoku-timeline/2';
  /**
   * One for each plan.
   * 計画ごとに一つ。
   * From: worked out by the program.
   */
  readonly plans: readonly Timeline[];
}

/**
 * The editions of one plan side by side, the earliest first.
 * 一つの計画の版を古い順に並べたもの。
 */
export interface Timeline {
  /**
   * The plan's name, by the last edition that states it.
   * 計画の名称(最後に記載のある版のもの)。
   * Null: no edition states it.
   * From: stated in the document, as normalised text.
   */
  readonly title: string | null;
  /**
   * The editions.
   * 版。
   * From: stated in the document, as normalised text.
   */
  readonly editions: readonly DocumentInfo[];
  /**
   * Activities, year by year.
   * 年度ごとの実施したこと。
   * From: worked out by the program.
   */
  readonly activities: readonly TimelineActivity[];
  /**
   * Items, in the order of the last edition.
   * 事業(最後の版の順)。
   * From: worked out by the program.
   */
  readonly items: readonly TimelineItem[];
}

/**
 * An activity in a fiscal year.
 * ある年度の、実施したこと。
 */
export interface TimelineActivity {
  /**
   * Id of the record, in the last edition that has it.
   * 記録の id(最後にある版のもの)。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * The record's key.
   * 記録のキー。
   * From: worked out by the program.
   */
  readonly key: string;
  /**
   * Titles of the sections around it, outermost first.
   * 章の名称(外側から)。
   * From: stated in the document, as normalised text.
   */
  readonly sections: readonly string[];
  /**
   * Id of the item, in that edition.
   * 事業の id(その版のもの)。
   * From: worked out by the program.
   */
  readonly item: string;
  /**
   * The item's title.
   * 事業名。
   * From: stated in the document, as normalised text.
   */
  readonly item_title: string;
  /**
   * The departments in charge, by the latest names that aliases tell.
   * 担当課(別名の対応による最新の名称)。
   * From: stated in the document, as normalised text.
   */
  readonly item_departments: readonly string[];
  /**
   * What was done, by the last edition that has it.
   * 実施したこと(最後にある版のもの)。
   * From: stated in the document, as normalised text.
   */
  readonly activity: string;
  /**
   * What was done in the words of each edition, edition by edition; empty where it does not tell of the year.
   * 版ごとの実施したこと。その年度の記載がない版では空。
   * From: stated in the document, as normalised text.
   */
  readonly told: readonly string[];
  /**
   * The fiscal year.
   * 年度。
   * Unit: a fiscal year (April to March), by the calendar year in which it begins.
   * Null: no edition gives the activity a year.
   * From: worked out by the program.
   */
  readonly fiscal_year: number | null;
  /**
   * What each edition says, edition by edition.
   * 版ごとの状態。
   * From: worked out by the program.
   */
  readonly said: readonly EditionStatus[];
  /**
   * The grades in each edition, edition by edition.
   * 版ごとの評価。
   * From: stated in the document, as normalised text.
   */
  readonly grades: readonly (readonly string[])[];
  /**
   * Whether two editions that both cover the year disagree on it.
   * その年度を扱う版の間で食い違うか。
   * From: worked out by the program.
   */
  readonly rewritten: boolean;
}

/**
 * What an edition says of something in a fiscal year: its status, or why there is none.
 * 版がある年度について述べた状態、または述べていない理由。
 */
export type EditionStatus = 'implemented' | 'not_implemented' | 'planned' | 'considering' | 'in_progress' | 'completed' | 'discontinued' | 'not_applicable' | 'unreported' | 'not_stated' | 'absent' | 'not_covered';

/**
 * An item, edition by edition.
 * 版ごとの事業。
 */
export interface TimelineItem {
  /**
   * Id of the item, in the last edition that has it.
   * 事業の id(最後にある版のもの)。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * Titles of the sections around it, outermost first.
   * 章の名称(外側から)。
   * From: stated in the document, as normalised text.
   */
  readonly sections: readonly string[];
  /**
   * The item's title.
   * 事業名。
   * From: stated in the document, as normalised text.
   */
  readonly title: string;
  /**
   * The departments in charge, by the latest names that aliases tell.
   * 担当課(別名の対応による最新の名称)。
   * From: stated in the document, as normalised text.
   */
  readonly departments: readonly string[];
  /**
   * What it stands at, edition by edition.
   * 版ごとの状態。
   * From: worked out by the program.
   */
  readonly statuses: readonly ItemEditionStatus[];
  /**
   * The grades in each edition, edition by edition.
   * 版ごとの評価。
   * From: stated in the document, as normalised text.
   */
  readonly grades: readonly (readonly string[])[];
}

/**
 * What an item stands at in an edition; `absent` where the edition does not have it.
 * ある版での事業の状態。その版にないときは `absent`。
 */
export type ItemEditionStatus = 'implemented' | 'not_implemented' | 'planned' | 'considering' | 'in_progress' | 'completed' | 'discontinued' | 'not_applicable' | 'unreported' | 'absent';

/**
 * Plans, each with the answers: what `audit -o -` prints.
 * 計画ごとの答え(`audit -o -` が出すもの)。
 */
export interface Audits {
  /**
   * The format's name.
   * 形式の名前。
   * From: worked out by the program.
   */
  readonly format: 'shinchoku-audit/2';
  /**
   * One for each plan.
   * 計画ごとに一つ。
   * From: worked out by the program.
   */
  readonly plans: readonly Audit[];
}

/**
 * The answers to the questions on one plan.
 * 一つの計画についての問いの答え。
 */
export interface Audit {
  /**
   * The plan's name, by the last edition that states it.
   * 計画の名称(最後に記載のある版のもの)。
   * Null: no edition states it.
   * From: stated in the document, as normalised text.
   */
  readonly title: string | null;
  /**
   * The editions, the earliest first.
   * 版(古い順)。
   * From: stated in the document, as normalised text.
   */
  readonly editions: readonly DocumentInfo[];
  /**
   * The answers, question by question.
   * 答え(問いごと)。
   * From: worked out by the program.
   */
  readonly rows: readonly AuditRow[];
}

/**
 * One answer to one question.
 * 一つの問いへの一つの答え。
 */
export interface AuditRow {
  /**
   * The question.
   * 問い。
   * From: worked out by the program.
   */
  readonly question: AuditQuestion;
  /**
   * Id of the item, in the last edition that has it.
   * 事業の id(最後にある版のもの)。
   * Null: it is about no single item.
   * From: worked out by the program.
   */
  readonly item: string | null;
  /**
   * The item's title.
   * 事業名。
   * Null: it is about no single item.
   * From: stated in the document, as normalised text.
   */
  readonly item_title: string | null;
  /**
   * The departments in charge, by the latest names that aliases tell.
   * 担当課(別名の対応による最新の名称)。
   * From: stated in the document, as normalised text.
   */
  readonly item_departments: readonly string[];
  /**
   * What was done.
   * 実施したこと。
   * Null: it is about no single activity.
   * From: stated in the document, as normalised text.
   */
  readonly activity: string | null;
  /**
   * The years that it is about.
   * 関係する年度。
   * Unit: a fiscal year (April to March), by the calendar year in which it begins.
   * From: worked out by the program.
   */
  readonly fiscal_years: readonly number[];
  /**
   * The editions that it is about, by their places in `editions`.
   * 関係する版(`editions` の何番目か)。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly editions: readonly number[];
  /**
   * What the earlier edition says.
   * 前の版の記載。
   * Null: no single edition is spoken of.
   * From: worked out by the program.
   */
  readonly old: AuditStatement | null;
  /**
   * What the later edition says.
   * 後の版の記載。
   * Null: no single edition is spoken of.
   * From: worked out by the program.
   */
  readonly new: AuditStatement | null;
}

/**
 * What an edition says, and where.
 * ある版の記載と、その場所。
 */
export interface AuditStatement {
  /**
   * The edition, by its place in `editions`, from 0.
   * 版(`editions` の何番目か、0 から)。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly edition: number;
  /**
   * What it says; empty where it says nothing.
   * 記載。ないときは空。
   * From: stated in the document, as normalised text.
   */
  readonly text: string;
  /**
   * Where it stands.
   * 場所。
   * Null: the edition says nothing of it.
   * From: worked out by the program.
   */
  readonly source: Place | null;
}

/**
 * A person's corrections: `corrections.json`.
 * 人による訂正(`corrections.json`)。
 */
export interface CorrectionsFile {
  /**
   * The format's name.
   * 形式の名前。
   * From: set by a person, in a file of corrections.
   */
  readonly format: 'shinchoku-corrections/1';
  /**
   * The corrections. Their order does not matter.
   * 訂正の一覧。順序は問わない。
   * From: set by a person, in a file of corrections.
   */
  readonly corrections: readonly CorrectionEntry[];
}

/**
 * A correction by a person.
 * 人による一つの訂正。
 */
export interface CorrectionEntry {
  /**
   * The file of the document that it was made for.
   * 訂正のもとになった資料のファイル。
   * From: set by a person, in a file of corrections.
   */
  readonly file: string;
  /**
   * SHA-256 of that file's bytes.
   * そのファイルの SHA-256。
   * From: set by a person, in a file of corrections.
   */
  readonly sha256: string;
  /**
   * The text that is corrected; not needed for values of the document.
   * 訂正の対象の文。資料そのものの値には要らない。
   * From: set by a person, in a file of corrections.
   */
  readonly at?: CorrectedText;
  /**
   * What is done.
   * どう訂正するか。
   * From: set by a person, in a file of corrections.
   */
  readonly do: CorrectionKind;
  /**
   * With `set` the values; with `add` those that its text does not tell.
   * `set` では定める値。`add` では文から読めない値。
   * From: set by a person, in a file of corrections.
   */
  readonly set?: CorrectedValues;
  /**
   * With `split`: the parts, by offsets in `at.text`.
   * `split` のときの各部分(`at.text` の中の位置)。
   * From: set by a person, in a file of corrections.
   */
  readonly parts?: readonly Range[];
  /**
   * Who has corrected it.
   * 訂正した人。
   * From: set by a person, in a file of corrections.
   */
  readonly by?: string;
  /**
   * The day.
   * 訂正した日。
   * From: set by a person, in a file of corrections.
   */
  readonly on?: string;
  /**
   * The reason.
   * 訂正の理由。
   * From: set by a person, in a file of corrections.
   */
  readonly why?: string;
}

/**
 * The text that a correction belongs to. It is looked for in another edition.
 * 訂正の対象の文。別の版ではこの文を探す。
 */
export interface CorrectedText {
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: set by a person, in a file of corrections.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: set by a person, in a file of corrections.
   */
  readonly end: number;
  /**
   * The transcript from `start` to `end`; empty where a cell is.
   * 転記の `start` から `end` まで。空欄は空。
   * From: set by a person, in a file of corrections.
   */
  readonly text: string;
}

/**
 * Values as a person sets them. Those of an item hold for all of its records.
 * 人が定めた値。事業の値はその記録すべてに及ぶ。
 */
export interface CorrectedValues {
  /**
   * What was done.
   * 実施したこと。
   * From: set by a person, in a file of corrections.
   */
  readonly activity?: string;
  /**
   * How far it got.
   * 状態。
   * From: set by a person, in a file of corrections.
   */
  readonly status?: Status;
  /**
   * When it was done.
   * 実施した年度。
   * From: set by a person, in a file of corrections.
   */
  readonly fiscal_years?: readonly number[];
  /**
   * The year tag.
   * 年度の記載。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly fiscal_years_text?: string | null;
  /**
   * The departments of the record or item.
   * 記録または事業の部署。
   * From: set by a person, in a file of corrections.
   */
  readonly departments?: readonly string[];
  /**
   * The symbol that stood for text.
   * 文の代わりの記号。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly mark?: string | null;
  /**
   * The verbal noun.
   * サ変名詞。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly action?: string | null;
  /**
   * Counted things.
   * 数量。
   * From: set by a person, in a file of corrections.
   */
  readonly quantities?: readonly Quantity[];
  /**
   * The item's title.
   * 事業名。
   * From: set by a person, in a file of corrections.
   */
  readonly item_title?: string;
  /**
   * The item's departments.
   * 事業の担当課。
   * From: set by a person, in a file of corrections.
   */
  readonly item_departments?: readonly string[];
  /**
   * The item's title.
   * 事業名。
   * From: set by a person, in a file of corrections.
   */
  readonly title?: string;
  /**
   * The item's number.
   * 事業番号。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly number?: string | null;
  /**
   * The item's number as it stands.
   * 記載のとおりの事業番号。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly label?: string | null;
  /**
   * The sub-bullets of the item's title.
   * 事業名の欄の細目。
   * From: set by a person, in a file of corrections.
   */
  readonly details?: readonly string[];
  /**
   * The plan's name.
   * 計画の名称。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly 'document.title'?: string | null;
  /**
   * The edition's date.
   * 資料の日付。
   * Null: there is none.
   * From: set by a person, in a file of corrections.
   */
  readonly 'document.date'?: string | null;
}

/**
 * What columns are for: the file of `--profile`.
 * 列の役割(`--profile` のファイル)。
 */
export interface Profile {
  /**
   * The format's name.
   * 形式の名前。
   * From: set by a person, in a file of corrections.
   */
  readonly format: 'shinchoku-profile/1';
  /**
   * The tables.
   * 表の一覧。
   * From: set by a person, in a file of corrections.
   */
  readonly tables: readonly TableProfile[];
}

/**
 * The answers for one kind of table, which is found again by its heading row. It has as many roles as headings.
 * ある表についての答え。表は見出しの行で見分ける。役割は見出しと同じ数だけある。
 */
export interface TableProfile {
  /**
   * The headings from left to right; rows of headings are joined by ` > `.
   * 見出し(左から。何段もあるときは ` > ` でつなぐ)。
   * From: set by a person, in a file of corrections.
   */
  readonly headings: readonly string[];
  /**
   * What each column is for, as `--columns` takes it: `item`, `result@2023`, `result@prev`.
   * 各列の役割。`--columns` と同じ書き方(`item`、`result@2023`、`result@prev`)。
   * From: set by a person, in a file of corrections.
   */
  readonly roles: readonly (string | null)[];
}

/**
 * What `--report json` prints: the messages of a run, in the order in which they came.
 * `--report json` が示すもの。実行中の確認事項(現れた順)。
 */
export type MessageReport = readonly FileMessages[];

/**
 * The messages on a file; one file may come several times.
 * ファイルについての確認事項。同じファイルが何度か現れることがある。
 */
export interface FileMessages {
  /**
   * The file: as documents name theirs, or the path of an output.
   * ファイル。資料の `file` と同じか、出力先のパス。
   * From: the input file: its name, its bytes.
   */
  readonly file: string;
  /**
   * The messages.
   * 確認事項。
   * From: worked out by the program.
   */
  readonly messages: readonly ReportedMessage[];
}

/**
 * A message of a run.
 * 実行中の確認事項。
 */
export interface ReportedMessage {
  /**
   * The rule that speaks.
   * 確認事項の種類。
   * From: worked out by the program.
   */
  readonly rule: RuleId;
  /**
   * How grave it is.
   * 重さ。
   * From: worked out by the program.
   */
  readonly severity: Severity;
  /**
   * What was found and what to do, in the language of the run.
   * 見つけたことと対処(実行時の言語)。
   * From: worked out by the program.
   */
  readonly message: string;
  /**
   * Only in comparisons: the edition that its place is in.
   * 比較だけにある。場所がどちらの版のものか。
   * From: worked out by the program.
   */
  readonly edition?: Edition;
  /**
   * Line of the transcript.
   * 転記の行。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly line: number;
  /**
   * Column of that line, in UTF-16 code units.
   * その行の何文字目か(UTF-16 単位)。
   * Unit: counted from 1.
   * From: worked out by the program.
   */
  readonly column: number;
  /**
   * Where a person finds it in the file: `進捗!C12` (sheet and cell), `表2 3行2列` or `段落14` (word-processor file), `p.3 [72.0, 140.5, 210.3, 165.0]` (page, box in points from its upper left corner); several joined by `; `.
   * 人がファイルの中で探すための場所。`進捗!C12`(シートとセル)、`表2 3行2列` や `段落14`(ワープロの文書)、`p.3 [72.0, 140.5, 210.3, 165.0]`(ページと、左上からの枠。単位はポイント)。複数は `; ` でつなぐ。
   * Null: a text input, in which line and column say it all.
   * From: the input file: its name, its bytes.
   */
  readonly place: string | null;
  /**
   * Where it begins.
   * 始まりの位置。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly start: number;
  /**
   * Where it ends: the offset behind its last character.
   * 終わりの位置(最後の文字の次)。
   * Unit: offset in the transcript, in UTF-16 code units.
   * From: worked out by the program.
   */
  readonly end: number;
  /**
   * Only with `columns-uncertain`: the roles of the columns as they were read, and as they might be.
   * `columns-uncertain` だけにある。採った列の役割と、次に近い読み方。
   * From: worked out by the program.
   */
  readonly readings?: readonly (readonly ColumnRole[])[];
}

/**
 * A line of `records.ndjson`: a record, with its document and its item.
 * `records.ndjson` の1行。記録と、その資料・事業。
 */
export interface RecordLine {
  /**
   * The document.
   * 資料。
   * From: worked out by the program.
   */
  readonly document: LineDocument;
  /**
   * The item's number as it stands.
   * 記載のとおりの事業番号。
   * Null: it has none.
   * From: stated in the document, exactly as it stands.
   */
  readonly item_label: string | null;
  /**
   * The basis of `item_departments`.
   * `item_departments` の根拠。
   * From: worked out by the program.
   */
  readonly item_departments_basis: DepartmentsBasis;
  /**
   * `r`, the item's path and a position from 1; unique in the document.
   * `r` と事業の番号と1からの順番。資料の中で一つだけ。
   * From: worked out by the program.
   */
  readonly id: string;
  /**
   * 16 hex digits of SHA-256 over the folded activity text: the same activity has the same key in every edition.
   * 実施したことの文(表記の違いを除く)の SHA-256 の先頭16桁。同じ文はどの版でも同じ。
   * From: worked out by the program.
   */
  readonly key: string;
  /**
   * Id of the item.
   * 事業の id。
   * From: worked out by the program.
   */
  readonly item: string;
  /**
   * Titles of the sections around it, outermost first.
   * 章の名称(外側から)。
   * From: stated in the document, as normalised text.
   */
  readonly sections: readonly string[];
  /**
   * The item's title.
   * 事業名。
   * From: stated in the document, as normalised text.
   */
  readonly item_title: string;
  /**
   * The item's departments.
   * 事業の担当課。
   * From: stated in the document, as normalised text.
   */
  readonly item_departments: readonly string[];
  /**
   * What was done, without bullet, year tag and department tag; empty where the cell is.
   * 実施したこと(中黒・年度・部署を除く)。空欄は空。
   * From: stated in the document, as normalised text.
   */
  readonly activity: string;
  /**
   * What the activity rests on.
   * 文の根拠。
   * From: worked out by the program.
   */
  readonly activity_basis: ActivityBasis;
  /**
   * How far it got.
   * 状態。
   * From: worked out by the program.
   */
  readonly status: Status;
  /**
   * What the status rests on.
   * 状態の根拠。
   * From: worked out by the program.
   */
  readonly status_basis: StatusBasis;
  /**
   * When it was done, ascending, without repeats.
   * 実施した年度(古い順、重複なし)。
   * Unit: a fiscal year (April to March), by the calendar year in which it begins.
   * From: worked out by the program.
   */
  readonly fiscal_years: readonly number[];
  /**
   * The year tag.
   * 年度の記載。
   * Null: the entry has no year tag.
   * From: stated in the document, as normalised text.
   */
  readonly fiscal_years_text: string | null;
  /**
   * What the years rest on.
   * 年度の根拠。
   * From: worked out by the program.
   */
  readonly fiscal_years_basis: YearsBasis;
  /**
   * The departments that did it.
   * 実施した部署。
   * From: stated in the document, as normalised text.
   */
  readonly departments: readonly string[];
  /**
   * What they rest on.
   * 部署の根拠。
   * From: worked out by the program.
   */
  readonly departments_basis: RecordDepartmentsBasis;
  /**
   * A symbol that stood for text (○, △, ×, －).
   * 文の代わりの記号(○、△、×、－)。
   * Null: no mark stood for text.
   * From: stated in the document, exactly as it stands.
   */
  readonly mark: string | null;
  /**
   * The activity's last verbal noun (サ変名詞).
   * 文の最後のサ変名詞(開催、策定など)。
   * Null: there is none, or no dictionary was used.
   * From: worked out by the program.
   */
  readonly action: string | null;
  /**
   * Counted things in the activity.
   * 文の中の数量。
   * From: worked out by the program.
   */
  readonly quantities: readonly Quantity[];
  /**
   * Where the entry and its parts stand.
   * 記載と各部分の場所。
   * From: worked out by the program.
   */
  readonly source: RecordPlace;
}

/**
 * The document of a record, in a line that stands by itself.
 * 記録のある資料(1行に1記録の形式)。
 */
export interface LineDocument {
  /**
   * The name of the document's own files, without their extensions.
   * 資料ごとの出力の名前(拡張子を除く)。
   * From: worked out by the program.
   */
  readonly stem: string;
  /**
   * The plan's name.
   * 計画の名称。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly title: string | null;
  /**
   * The path as it was given, with `/`.
   * 指定されたとおりのパス(区切りは `/`)。
   * From: the input file: its name, its bytes.
   */
  readonly file: string;
  /**
   * SHA-256 of the input's bytes, in hexadecimal digits.
   * 入力のバイト列の SHA-256(16進)。
   * From: the input file: its name, its bytes.
   */
  readonly sha256: string;
  /**
   * The date under the title, as ISO 8601 has it.
   * 題名の下の日付(ISO 8601)。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly date: string | null;
  /**
   * When it was issued: a day or a month, as ISO 8601 has it.
   * 発行された日または月(ISO 8601)。
   * Null: the document does not state it.
   * From: stated in the document, as normalised text.
   */
  readonly issued: string | null;
}

/**
 * Tables held to the ministry's rules: what `check --rules soumu --report json` prints.
 * 表を総務省の規則に照らした結果(`check --rules soumu --report json` が示すもの)。
 */
export interface TableCheck {
  /**
   * The format's name.
   * 形式の名前。
   * From: worked out by the program.
   */
  readonly format: 'shinchoku-tablecheck/1';
  /**
   * The program that wrote the file: `shinchoku/` and its version.
   * 書き出したプログラムと版(`shinchoku/` に版が続く)。
   * From: worked out by the program.
   */
  readonly generator: string;
  /**
   * The files.
   * ファイルの一覧。
   * From: worked out by the program.
   */
  readonly files: readonly CheckedFile[];
}

/**
 * A file that was checked.
 * 調べたファイル。
 */
export interface CheckedFile {
  /**
   * The path as it was given, with `/`.
   * 指定されたとおりのパス。
   * From: the input file: its name, its bytes.
   */
  readonly file: string;
  /**
   * What kind of file it is.
   * ファイルの種類。
   * Null: it cannot be read.
   * From: the input file: its name, its bytes.
   */
  readonly kind: string | null;
  /**
   * Why it cannot be read.
   * 読み取れない理由。
   * Null: it was read.
   * From: worked out by the program.
   */
  readonly error: string | null;
  /**
   * The rules, in the ministry's order; none where the file cannot be read.
   * 規則ごとの結果(総務省の順)。読み取れないファイルでは空。
   * From: worked out by the program.
   */
  readonly rules: readonly TableVerdict[];
}

/**
 * What is found of a rule.
 * 一つの規則の結果。
 */
export interface TableVerdict {
  /**
   * The rule.
   * 規則。
   * From: worked out by the program.
   */
  readonly rule: TableRuleId;
  /**
   * Its number in the ministry's paper.
   * 総務省の文書での番号。
   * From: worked out by the program.
   */
  readonly item: string;
  /**
   * Whether it holds.
   * 守られているか。
   * From: worked out by the program.
   */
  readonly verdict: RuleVerdict;
  /**
   * How many cells it is about.
   * 当たるセルの数。
   * Unit: a count from 0.
   * From: worked out by the program.
   */
  readonly count: number;
  /**
   * The first of them.
   * そのうちの初めのもの。
   * From: worked out by the program.
   */
  readonly places: readonly TablePlace[];
  /**
   * What to do, or why a program cannot tell.
   * どうするか、またはプログラムで判断できない理由。
   * Null: it holds.
   * From: worked out by the program.
   */
  readonly message: string | null;
}

/**
 * A cell that a rule is about.
 * 規則に関わるセル。
 */
export interface TablePlace {
  /**
   * Where it is in the file.
   * ファイルの中の場所。
   * From: the input file: its name, its bytes.
   */
  readonly place: string;
  /**
   * What it holds.
   * セルの内容。
   * Null: it is no single cell.
   * From: stated in the document, exactly as it stands.
   */
  readonly text: string | null;
}
