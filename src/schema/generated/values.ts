// Written by `npm run generate` from the definitions in src/schema/. Do not edit.

/**
 * What the text of an activity rests on.
 * 実施したことの文の根拠。
 */
export type ActivityBasis =
  /** it stands in the entry (記載にある) */
  | 'stated'
  /** a mark stood for it; the item's title is taken (記号だけなので事業名をとった) */
  | 'item'
  /** 同上 pointed to it (同上が指す記載からとった) */
  | 'carried'
  /** set by a person (人が訂正した) */
  | 'corrected';

/** The values of `ActivityBasis`, in the contract's order. */
export const ACTIVITY_BASIS_VALUES = [
  'stated',
  'item',
  'carried',
  'corrected',
] as const satisfies readonly ActivityBasis[];

/**
 * What an auditor asks.
 * 監査の問い。
 */
export type AuditQuestion =
  /** an item that stands at 未実施 for two or more editions running (二つ以上の版で続けて未実施の事業) */
  | 'not_implemented'
  /** an activity that nothing says was completed or discontinued goes on no further (完了とも中止とも書かれずに続きがない記載) */
  | 'ended'
  /** an item that had activities stands at 未実施 (記載のあった事業が未実施になった) */
  | 'reverted'
  /** the years or figures of a past year differ between editions (過去の年度や数値が版の間で違う) */
  | 'rewritten'
  /** two editions state different things of one year, or of whether it ended (ある年度の状態や、終わったかどうかが版の間で食い違う) */
  | 'contradiction'
  /** the latest grade of an item is lower than in the edition before (事業の最新の評価が前の版より低い) */
  | 'grade_fell'
  /** a department's items with activities that ended, and items that vanished (部署ごとの、終わった記載のある事業と、なくなった事業) */
  | 'department_ended'
  /** a department's items that are new or were started (部署ごとの、新しい事業と、未実施から始まった事業) */
  | 'department_began'
  /** a department's items that stand at 未実施 for several editions (部署ごとの、続けて未実施の事業) */
  | 'department_still'
  /** an item that the next edition does not have, although nothing says that it was completed or discontinued (完了とも廃止とも書かれずに次の版からなくなった事業) */
  | 'vanished'
  /** an item whose activities stand in several items of the next edition (記載が次の版で複数の事業に分かれた事業) */
  | 'split'
  /** an item that holds the activities of several items of the edition before (前の版の複数の事業の記載が集まった事業) */
  | 'merged'
  /** a year between the first and the last that no edition covers (最初と最後の年度の間で、どの版にも記載のない年度) */
  | 'not_covered'
  /** a total that the document states and its tables do not add up to (資料にある合計と、表の数が合わない) */
  | 'total_differs';

/** The values of `AuditQuestion`, in the contract's order. */
export const AUDIT_QUESTION_VALUES = [
  'not_implemented',
  'ended',
  'reverted',
  'rewritten',
  'contradiction',
  'grade_fell',
  'department_ended',
  'department_began',
  'department_still',
  'vanished',
  'split',
  'merged',
  'not_covered',
  'total_differs',
] as const satisfies readonly AuditQuestion[];

/**
 * What became of something.
 * 版の間でどうなったか。
 */
export type ChangeKind =
  /** it is the same in both editions (変更なし) */
  | 'unchanged'
  /** it is in both editions and differs (変更) */
  | 'changed'
  /** only the new edition has it (追加) */
  | 'added'
  /** only the old edition has it (削除) */
  | 'removed';

/** The values of `ChangeKind`, in the contract's order. */
export const CHANGE_KIND_VALUES = [
  'unchanged',
  'changed',
  'added',
  'removed',
] as const satisfies readonly ChangeKind[];

/**
 * What a character of the transcript may be claimed as.
 * 転記の文字が何に当たるか。
 */
export type ClaimKind =
  /** a record: its activity, years, departments (実施したことの記載) */
  | 'record'
  /** an item's title, number, departments or other cells (事業の名称・番号・担当課などの欄) */
  | 'item'
  /** a section's heading or description (見出しと説明) */
  | 'section'
  /** the document's own title, date, issuer (資料の題名・日付・作成部署) */
  | 'metadata'
  /** a column's heading (列の見出し) */
  | 'column_heading'
  /** a note (注記) */
  | 'note'
  /** tags, delimiters and white space (タグ・区切り・空白) */
  | 'markup'
  /** page numbers and repeated page headings (ページ番号・柱) */
  | 'furniture';

/** The values of `ClaimKind`, in the contract's order. */
export const CLAIM_KIND_VALUES = [
  'record',
  'item',
  'section',
  'metadata',
  'column_heading',
  'note',
  'markup',
  'furniture',
] as const satisfies readonly ClaimKind[];

/**
 * What a column of a table is for.
 * 表の列が何のためのものか。
 */
export type ColumnRole =
  /** the sections around the items (事業を囲む章・施策) */
  | 'section'
  /** the items' titles (事業名) */
  | 'item'
  /** the items' numbers (事業番号) */
  | 'number'
  /** the departments in charge (担当課) */
  | 'department'
  /** what was to be done (計画・予定した内容) */
  | 'plan'
  /** what was done (実施したこと) */
  | 'result'
  /** how far it got (進み具合) */
  | 'status'
  /** a grade (評価) */
  | 'grade'
  /** what is measured (指標) */
  | 'indicator'
  /** the target value (目標値) */
  | 'target'
  /** the measured value (実績値) */
  | 'value'
  /** money (予算・決算額) */
  | 'budget'
  /** what stands in the way (課題) */
  | 'issue'
  /** what comes next (今後の取組) */
  | 'next'
  /** remarks (備考) */
  | 'note'
  /** something else (その他) */
  | 'other';

/** The values of `ColumnRole`, in the contract's order. */
export const COLUMN_ROLE_VALUES = [
  'section',
  'item',
  'number',
  'department',
  'plan',
  'result',
  'status',
  'grade',
  'indicator',
  'target',
  'value',
  'budget',
  'issue',
  'next',
  'note',
  'other',
] as const satisfies readonly ColumnRole[];

/**
 * What a person corrects.
 * 訂正の種類。
 */
export type CorrectionKind =
  /** sets values of a record, an item or the document (記録・事業・資料の値を定める) */
  | 'set'
  /** makes several records of one (一つの記録を分ける) */
  | 'split'
  /** makes one record of neighbouring ones (隣り合う記録を一つにする) */
  | 'join'
  /** the text is no record; it becomes a note (記録ではない。文は注記に移る) */
  | 'drop'
  /** the text is a record (記録である文を加える) */
  | 'add'
  /** a person has looked at it and changed nothing (人が確かめ、そのままとした) */
  | 'confirm';

/** The values of `CorrectionKind`, in the contract's order. */
export const CORRECTION_KIND_VALUES = [
  'set',
  'split',
  'join',
  'drop',
  'add',
  'confirm',
] as const satisfies readonly CorrectionKind[];

/**
 * What an item's departments rest on.
 * 事業の担当課の根拠。
 */
export type DepartmentsBasis =
  /** they stand in the item's row (事業の行にある) */
  | 'stated'
  /** a merged or blank cell takes them from the row above (結合や空欄のため上の行からとった) */
  | 'filled_down'
  /** none are given (記載がない) */
  | 'none'
  /** set by a person (人が訂正した) */
  | 'corrected';

/** The values of `DepartmentsBasis`, in the contract's order. */
export const DEPARTMENTS_BASIS_VALUES = [
  'stated',
  'filled_down',
  'none',
  'corrected',
] as const satisfies readonly DepartmentsBasis[];

/**
 * A rule on what a document says.
 * 資料の記載についての確認事項。
 */
export type DocumentRuleId =
  | 'department-tag-missing'
  | 'department-not-in-charge'
  | 'bracket-not-department'
  | 'entry-lines-unclear'
  | 'reference-dangling'
  | 'entry-cut'
  | 'item-title-missing'
  | 'department-doubtful'
  | 'status-doubtful'
  | 'bracket-unclosed'
  | 'fiscal-year-missing'
  | 'fiscal-year-after-edition'
  | 'fiscal-year-reversed'
  | 'fiscal-year-impossible'
  | 'era-overflow'
  | 'not-implemented-with-year'
  | 'duplicate-record'
  | 'duplicate-records-more'
  | 'total-differs'
  | 'department-filled-down'
  | 'heading-row-missing'
  | 'heading-depth'
  | 'number-out-of-order'
  | 'unclaimed-text'
  | 'formula-guarded'
  | 'no-table'
  | 'no-records'
  | 'no-result-column'
  | 'columns-uncertain'
  | 'row-too-long'
  | 'column-year-unknown'
  | 'column-year-assumed'
  | 'table-unread'
  | 'not-a-progress-report'
  | 'mark-without-legend'
  | 'legend-unread'
  | 'rows-uncertain'
  | 'private-use-letter'
  | 'span-capped'
  | 'nesting-capped'
  | 'markdown-capped'
  | 'formula-uncalculated'
  | 'pdf-page-damaged'
  | 'pdf-scanned'
  | 'pdf-text-cut'
  | 'pdf-text-unreadable';

/** The values of `DocumentRuleId`, in the contract's order. */
export const DOCUMENT_RULE_ID_VALUES = [
  'department-tag-missing',
  'department-not-in-charge',
  'bracket-not-department',
  'entry-lines-unclear',
  'reference-dangling',
  'entry-cut',
  'item-title-missing',
  'department-doubtful',
  'status-doubtful',
  'bracket-unclosed',
  'fiscal-year-missing',
  'fiscal-year-after-edition',
  'fiscal-year-reversed',
  'fiscal-year-impossible',
  'era-overflow',
  'not-implemented-with-year',
  'duplicate-record',
  'duplicate-records-more',
  'total-differs',
  'department-filled-down',
  'heading-row-missing',
  'heading-depth',
  'number-out-of-order',
  'unclaimed-text',
  'formula-guarded',
  'no-table',
  'no-records',
  'no-result-column',
  'columns-uncertain',
  'row-too-long',
  'column-year-unknown',
  'column-year-assumed',
  'table-unread',
  'not-a-progress-report',
  'mark-without-legend',
  'legend-unread',
  'rows-uncertain',
  'private-use-letter',
  'span-capped',
  'nesting-capped',
  'markdown-capped',
  'formula-uncalculated',
  'pdf-page-damaged',
  'pdf-scanned',
  'pdf-text-cut',
  'pdf-text-unreadable',
] as const satisfies readonly DocumentRuleId[];

/**
 * One of two editions.
 * 二つの版のどちらか。
 */
export type Edition =
  /** the earlier edition (旧版) */
  | 'old'
  /** the later edition (新版) */
  | 'new';

/** The values of `Edition`, in the contract's order. */
export const EDITION_VALUES = [
  'old',
  'new',
] as const satisfies readonly Edition[];

/**
 * A rule on two editions.
 * 二つの版についての確認事項。
 */
export type EditionRuleId =
  | 'past-year-changed'
  | 'past-figure-changed'
  | 'past-text-changed'
  | 'ended-goes-on'
  | 'grade-fell'
  | 'past-state-changed'
  | 'past-figure-contradicted'
  | 'activity-lapsed'
  | 'item-reverted'
  | 'item-missing'
  | 'item-ended'
  | 'part-missing'
  | 'item-split'
  | 'item-merged'
  | 'activity-in-two-items'
  | 'department-gone'
  | 'department-renamed'
  | 'editions-unrelated'
  | 'edition-without-records'
  | 'edition-without-new-years'
  | 'editions-reversed';

/** The values of `EditionRuleId`, in the contract's order. */
export const EDITION_RULE_ID_VALUES = [
  'past-year-changed',
  'past-figure-changed',
  'past-text-changed',
  'ended-goes-on',
  'grade-fell',
  'past-state-changed',
  'past-figure-contradicted',
  'activity-lapsed',
  'item-reverted',
  'item-missing',
  'item-ended',
  'part-missing',
  'item-split',
  'item-merged',
  'activity-in-two-items',
  'department-gone',
  'department-renamed',
  'editions-unrelated',
  'edition-without-records',
  'edition-without-new-years',
  'editions-reversed',
] as const satisfies readonly EditionRuleId[];

/**
 * A rule on inputs and outputs.
 * 入力と出力についての確認事項。
 */
export type FileRuleId =
  | 'input-missing'
  | 'input-unreadable'
  | 'input-none'
  | 'input-empty'
  | 'input-binary'
  | 'undecodable-bytes'
  | 'lone-surrogate'
  | 'file-damaged'
  | 'file-too-large'
  | 'file-protected'
  | 'binary-workbook'
  | 'old-word-file'
  | 'ichitaro-file'
  | 'docuworks-file'
  | 'picture-file'
  | 'frameset-page'
  | 'html-too-large'
  | 'extension-differs'
  | 'heading-row-uncertain'
  | 'column-missing'
  | 'input-failed'
  | 'input-skipped'
  | 'input-outside'
  | 'input-in-output'
  | 'input-changed'
  | 'pdf-protected'
  | 'input-not-extracted'
  | 'edition-order-unknown'
  | 'edition-order-inferred'
  | 'cache-damaged'
  | 'cache-unwritable'
  | 'result-missing'
  | 'document-set-aside'
  | 'correction-unused'
  | 'correction-reapplied'
  | 'cell-cut'
  | 'name-shortened'
  | 'output-is-input'
  | 'output-edited'
  | 'output-unwritable';

/** The values of `FileRuleId`, in the contract's order. */
export const FILE_RULE_ID_VALUES = [
  'input-missing',
  'input-unreadable',
  'input-none',
  'input-empty',
  'input-binary',
  'undecodable-bytes',
  'lone-surrogate',
  'file-damaged',
  'file-too-large',
  'file-protected',
  'binary-workbook',
  'old-word-file',
  'ichitaro-file',
  'docuworks-file',
  'picture-file',
  'frameset-page',
  'html-too-large',
  'extension-differs',
  'heading-row-uncertain',
  'column-missing',
  'input-failed',
  'input-skipped',
  'input-outside',
  'input-in-output',
  'input-changed',
  'pdf-protected',
  'input-not-extracted',
  'edition-order-unknown',
  'edition-order-inferred',
  'cache-damaged',
  'cache-unwritable',
  'result-missing',
  'document-set-aside',
  'correction-unused',
  'correction-reapplied',
  'cell-cut',
  'name-shortened',
  'output-is-input',
  'output-edited',
  'output-unwritable',
] as const satisfies readonly FileRuleId[];

/**
 * How an item has changed.
 * 事業の変わり方。
 */
export type ItemClass =
  /** the item stood at 未実施 and now has activities (未実施だった事業に記載が現れた) */
  | 'started'
  /** the item had activities and now stands at 未実施 (記載のあった事業が未実施になった) */
  | 'reverted'
  /** the title differs (名前が変わった) */
  | 'retitled'
  /** the number differs (番号が変わった) */
  | 'renumbered'
  /** it stands in another section (別の章・施策に移った) */
  | 'moved'
  /** the departments differ (部署が変わった) */
  | 'department_changed'
  /** a grade differs (評価が変わった) */
  | 'grade_changed';

/** The values of `ItemClass`, in the contract's order. */
export const ITEM_CLASS_VALUES = [
  'started',
  'reverted',
  'retitled',
  'renumbered',
  'moved',
  'department_changed',
  'grade_changed',
] as const satisfies readonly ItemClass[];

/**
 * What kind of file an input is.
 * 入力ファイルの種類。
 */
export type Medium =
  /** text: Markdown, HTML, tabs, CSV, laid-out text (テキスト(Markdown、HTML、タブ区切りなど)) */
  | 'text'
  /** a workbook (表計算のブック) */
  | 'workbook'
  /** a word-processor file (ワープロの文書) */
  | 'word'
  /** a PDF (PDF) */
  | 'pdf';

/** The values of `Medium`, in the contract's order. */
export const MEDIUM_VALUES = [
  'text',
  'workbook',
  'word',
  'pdf',
] as const satisfies readonly Medium[];

/**
 * Whether an edition tells of the past years too.
 * 版が過去の年度も書くか。
 */
export type Mode =
  /** each edition tells of the past years again (過去の年度も再び書く) */
  | 'cumulative'
  /** each edition tells of its own year alone (その年度だけを書く) */
  | 'yearly';

/** The values of `Mode`, in the contract's order. */
export const MODE_VALUES = [
  'cumulative',
  'yearly',
] as const satisfies readonly Mode[];

/**
 * What a file holds and its transcript does not.
 * ファイルにあり転記にないものの種類。
 */
export type OmissionKind =
  /** a hidden sheet (非表示のシート) */
  | 'hidden-sheet'
  /** a hidden row (非表示の行) */
  | 'hidden-row'
  /** a hidden column (非表示の列) */
  | 'hidden-column'
  /** hidden text (隠し文字) */
  | 'hidden-text'
  /** a picture (画像) */
  | 'picture'
  /** a scanned page (画像だけのページ) */
  | 'scanned-page'
  /** text that is struck out, or that a tracked change deletes (取り消し線か変更履歴で消された文字) */
  | 'deleted-text';

/** The values of `OmissionKind`, in the contract's order. */
export const OMISSION_KIND_VALUES = [
  'hidden-sheet',
  'hidden-row',
  'hidden-column',
  'hidden-text',
  'picture',
  'scanned-page',
  'deleted-text',
] as const satisfies readonly OmissionKind[];

/**
 * How a record has changed.
 * 記録の変わり方。
 */
export type RecordClass =
  /** a year after the old edition's last fiscal year came (新しい年度が加わった) */
  | 'years_extended'
  /** a year up to the old edition's last fiscal year came or went (過去の年度が増えた・消えた) */
  | 'years_rewritten'
  /** a figure of a year that both editions cover differs (両方の版にある年度の数値が変わった) */
  | 'figures_changed'
  /** it ran in the last fiscal year of the old edition and goes on no further (続きの年度がない) */
  | 'lapsed'
  /** an activity of a yearly edition is told again of the next year (翌年度も同じ文で書かれている) */
  | 'continued'
  /** an activity of a year column that the old edition does not have (新しい年度の列の記載) */
  | 'new_year'
  /** the activity's folded text differs (文が変わった) */
  | 'reworded'
  /** the departments differ (部署が変わった) */
  | 'department_changed'
  /** the status differs (状態が変わった) */
  | 'status_changed'
  /** it stands under another item (別の事業に移った) */
  | 'moved'
  /** the number differs (番号が変わった) */
  | 'renumbered'
  /** the item stood at 未実施 and now has activities (未実施だった事業に記載が現れた) */
  | 'started'
  /** the item had activities and now stands at 未実施 (記載のあった事業が未実施になった) */
  | 'reverted';

/** The values of `RecordClass`, in the contract's order. */
export const RECORD_CLASS_VALUES = [
  'years_extended',
  'years_rewritten',
  'figures_changed',
  'lapsed',
  'continued',
  'new_year',
  'reworded',
  'department_changed',
  'status_changed',
  'moved',
  'renumbered',
  'started',
  'reverted',
] as const satisfies readonly RecordClass[];

/**
 * What a record's departments rest on.
 * 記録の部署の根拠。
 */
export type RecordDepartmentsBasis =
  /** the entry's trailing tag (記載の末尾の部署名) */
  | 'tag'
  /** the row's own department, where an item has a row for each (部署ごとの行) */
  | 'row'
  /** none are given (記載がない) */
  | 'none'
  /** set by a person (人が訂正した) */
  | 'corrected';

/** The values of `RecordDepartmentsBasis`, in the contract's order. */
export const RECORD_DEPARTMENTS_BASIS_VALUES = [
  'tag',
  'row',
  'none',
  'corrected',
] as const satisfies readonly RecordDepartmentsBasis[];

/**
 * Whether the past was rewritten.
 * 過去の記載が変わったか。
 */
export type Rewriting =
  /** two editions that both cover the year disagree on it (その年度を扱う版の間で食い違う) */
  | 'rewritten';

/** The values of `Rewriting`, in the contract's order. */
export const REWRITING_VALUES = [
  'rewritten',
] as const satisfies readonly Rewriting[];

/**
 * Whether a rule holds.
 * 規則が守られているか。
 */
export type RuleVerdict =
  /** nothing is against it (反するところがない) */
  | 'holds'
  /** some cells are against it (反するところがある) */
  | 'fails'
  /** a person has to look (人が見て決める) */
  | 'undecided';

/** The values of `RuleVerdict`, in the contract's order. */
export const RULE_VERDICT_VALUES = [
  'holds',
  'fails',
  'undecided',
] as const satisfies readonly RuleVerdict[];

/**
 * How a section has changed.
 * 章・施策の変わり方。
 */
export type SectionClass =
  /** the title differs (名前が変わった) */
  | 'retitled'
  /** the number differs (番号が変わった) */
  | 'renumbered'
  /** it stands in another section (別の章・施策に移った) */
  | 'moved';

/** The values of `SectionClass`, in the contract's order. */
export const SECTION_CLASS_VALUES = [
  'retitled',
  'renumbered',
  'moved',
] as const satisfies readonly SectionClass[];

/**
 * How grave a message is.
 * 確認事項の重さ。
 */
export type Severity =
  /** something could not be done (処理できなかった) */
  | 'error'
  /** a person should look (人の確認が必要) */
  | 'warning'
  /** good to know (参考) */
  | 'info';

/** The values of `Severity`, in the contract's order. */
export const SEVERITY_VALUES = [
  'error',
  'warning',
  'info',
] as const satisfies readonly Severity[];

/**
 * Why an edition gives an activity no status in a fiscal year.
 * 版がある年度の状態を書いていない理由。
 */
export type Silence =
  /** it knows the activity, but not in this year (記載はあるがその年度ではない) */
  | 'not_stated'
  /** it does not have it (記載がない) */
  | 'absent'
  /** it tells nothing of this year at all (その年度について何も書いていない) */
  | 'not_covered';

/** The values of `Silence`, in the contract's order. */
export const SILENCE_VALUES = [
  'not_stated',
  'absent',
  'not_covered',
] as const satisfies readonly Silence[];

/**
 * How far something got.
 * 進み具合。
 */
export type Status =
  /** done (実施) */
  | 'implemented'
  /** not done (未実施) */
  | 'not_implemented'
  /** to be done (予定) */
  | 'planned'
  /** under consideration (検討中) */
  | 'considering'
  /** going on, or partly done (継続中・一部実施) */
  | 'in_progress'
  /** done, and finished (完了) */
  | 'completed'
  /** given up (中止) */
  | 'discontinued'
  /** there was nothing to do (該当なし) */
  | 'not_applicable'
  /** the document says nothing (記載なし) */
  | 'unreported';

/** The values of `Status`, in the contract's order. */
export const STATUS_VALUES = [
  'implemented',
  'not_implemented',
  'planned',
  'considering',
  'in_progress',
  'completed',
  'discontinued',
  'not_applicable',
  'unreported',
] as const satisfies readonly Status[];

/**
 * What a status rests on.
 * 状態を何によって決めたか。
 */
export type StatusBasis =
  /** a status word or mark of the entry (記載にある語や記号) */
  | 'stated'
  /** the status column of its row (行の状態の欄) */
  | 'column'
  /** a mark or grade, by the document's own legend (記号や評価(資料の凡例による)) */
  | 'legend'
  /** an activity that is told of with a year counts as implemented (年度のある記載は実施とみなす) */
  | 'inferred'
  /** set by a person (人が訂正した) */
  | 'corrected';

/** The values of `StatusBasis`, in the contract's order. */
export const STATUS_BASIS_VALUES = [
  'stated',
  'column',
  'legend',
  'inferred',
  'corrected',
] as const satisfies readonly StatusBasis[];

/**
 * A rule for machine-readable statistical tables.
 * 機械判読可能な統計表の規則。
 */
export type TableRuleId =
  | 'file-format'
  | 'one-value'
  | 'numbers'
  | 'merged-cells'
  | 'layout-spaces'
  | 'omitted-names'
  | 'formulas'
  | 'objects'
  | 'units'
  | 'characters'
  | 'time'
  | 'area'
  | 'symbols'
  | 'split-data'
  | 'one-table';

/** The values of `TableRuleId`, in the contract's order. */
export const TABLE_RULE_ID_VALUES = [
  'file-format',
  'one-value',
  'numbers',
  'merged-cells',
  'layout-spaces',
  'omitted-names',
  'formulas',
  'objects',
  'units',
  'characters',
  'time',
  'area',
  'symbols',
  'split-data',
  'one-table',
] as const satisfies readonly TableRuleId[];

/**
 * What a row of `timeline.csv` is about.
 * `timeline.csv` の行の種類。
 */
export type TimelineRow =
  /** an activity in a fiscal year (ある年度の、実施したこと) */
  | 'activity'
  /** an item (事業) */
  | 'item';

/** The values of `TimelineRow`, in the contract's order. */
export const TIMELINE_ROW_VALUES = [
  'activity',
  'item',
] as const satisfies readonly TimelineRow[];

/**
 * What the fiscal years rest on.
 * 年度を何によって決めたか。
 */
export type YearsBasis =
  /** the entry's own year tag (記載の年度) */
  | 'tag'
  /** the heading of the entry's column (列の見出しの年度) */
  | 'column'
  /** no year is given (年度の記載がない) */
  | 'none'
  /** set by a person (人が訂正した) */
  | 'corrected';

/** The values of `YearsBasis`, in the contract's order. */
export const YEARS_BASIS_VALUES = [
  'tag',
  'column',
  'none',
  'corrected',
] as const satisfies readonly YearsBasis[];
