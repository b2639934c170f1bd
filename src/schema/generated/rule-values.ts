// Written by `npm run generate` from the definitions in src/schema/. Do not edit.

/** The values that sentences of rules name. */
export type RuleValueName =
  | 'against'
  | 'came'
  | 'cell'
  | 'column'
  | 'columns'
  | 'count'
  | 'date'
  | 'encoding'
  | 'end'
  | 'expected'
  | 'extension'
  | 'file'
  | 'files'
  | 'first'
  | 'found'
  | 'heading'
  | 'id'
  | 'ids'
  | 'is'
  | 'items'
  | 'kept'
  | 'level'
  | 'limit'
  | 'line'
  | 'mark'
  | 'most'
  | 'name'
  | 'new'
  | 'now'
  | 'offset'
  | 'old'
  | 'output'
  | 'pages'
  | 'reason'
  | 'records'
  | 'rows'
  | 'second'
  | 'text'
  | 'title'
  | 'was'
  | 'went'
  | 'width'
  | 'year'
  | 'years';

/** Values of these names and of no other. */
export type ValuesNamed<Name extends RuleValueName = RuleValueName> = { readonly [Own in Name]: string } & {
  readonly [Other in Exclude<RuleValueName, Name>]?: never;
};

/** The values that the sentences of each rule name. */
export interface RuleValues {
  readonly 'department-tag-missing': ValuesNamed<'expected'>;
  readonly 'department-not-in-charge': ValuesNamed<'expected' | 'found'>;
  readonly 'bracket-not-department': ValuesNamed<'text'>;
  readonly 'entry-lines-unclear': ValuesNamed<'text'>;
  readonly 'reference-dangling': ValuesNamed<'text'>;
  readonly 'entry-cut': ValuesNamed<'text'>;
  readonly 'item-title-missing': ValuesNamed<'found' | 'text'>;
  readonly 'department-doubtful': ValuesNamed<'text'>;
  readonly 'status-doubtful': ValuesNamed<'text'>;
  readonly 'bracket-unclosed': ValuesNamed<'text'>;
  readonly 'fiscal-year-missing': ValuesNamed<never>;
  readonly 'fiscal-year-after-edition': ValuesNamed<'expected' | 'found'>;
  readonly 'fiscal-year-reversed': ValuesNamed<'text'>;
  readonly 'fiscal-year-impossible': ValuesNamed<'text'>;
  readonly 'era-overflow': ValuesNamed<'text'>;
  readonly 'not-implemented-with-year': ValuesNamed<'found' | 'text'>;
  readonly 'duplicate-record': ValuesNamed<'id' | 'line'>;
  readonly 'duplicate-records-more': ValuesNamed<'count'>;
  readonly 'total-differs': ValuesNamed<'count' | 'text'>;
  readonly 'department-filled-down': ValuesNamed<'text'>;
  readonly 'heading-row-missing': ValuesNamed<never>;
  readonly 'heading-depth': ValuesNamed<'expected' | 'found' | 'level'>;
  readonly 'number-out-of-order': ValuesNamed<'expected' | 'found'>;
  readonly 'unclaimed-text': ValuesNamed<'text'>;
  readonly 'formula-guarded': ValuesNamed<'text'>;
  readonly 'no-table': ValuesNamed<never>;
  readonly 'no-records': ValuesNamed<never>;
  readonly 'no-result-column': ValuesNamed<'items'>;
  readonly 'columns-uncertain': ValuesNamed<'column' | 'first' | 'heading' | 'second'>;
  readonly 'row-too-long': ValuesNamed<'expected' | 'found' | 'text'>;
  readonly 'column-year-unknown': ValuesNamed<'column' | 'heading'>;
  readonly 'column-year-assumed': ValuesNamed<'column' | 'heading' | 'years'>;
  readonly 'table-unread': ValuesNamed<'against' | 'text'>;
  readonly 'not-a-progress-report': ValuesNamed<'against'>;
  readonly 'mark-without-legend': ValuesNamed<'mark'>;
  readonly 'legend-unread': ValuesNamed<'mark' | 'text'>;
  readonly 'rows-uncertain': ValuesNamed<'expected' | 'found' | 'text'>;
  readonly 'private-use-letter': ValuesNamed<'count' | 'found'>;
  readonly 'span-capped': ValuesNamed<'columns' | 'rows'>;
  readonly 'nesting-capped': ValuesNamed<'limit'>;
  readonly 'markdown-capped': ValuesNamed<never>;
  readonly 'formula-uncalculated': ValuesNamed<'cell' | 'count'>;
  readonly 'pdf-page-damaged': ValuesNamed<'pages'>;
  readonly 'pdf-scanned': ValuesNamed<'pages'>;
  readonly 'pdf-text-cut': ValuesNamed<'pages'>;
  readonly 'pdf-text-unreadable': ValuesNamed<'pages'>;
  readonly 'input-missing': ValuesNamed<never>;
  readonly 'input-unreadable': ValuesNamed<'reason'>;
  readonly 'input-none': ValuesNamed<'expected'>;
  readonly 'input-empty': ValuesNamed<never>;
  readonly 'input-binary': ValuesNamed<'found'>;
  readonly 'undecodable-bytes': ValuesNamed<'encoding' | 'found' | 'offset'>;
  readonly 'lone-surrogate': ValuesNamed<'column' | 'found' | 'line' | 'offset'>;
  readonly 'file-damaged': ValuesNamed<'found'>;
  readonly 'file-too-large': ValuesNamed<'most'>;
  readonly 'file-protected': ValuesNamed<never>;
  readonly 'binary-workbook': ValuesNamed<never>;
  readonly 'old-word-file': ValuesNamed<never>;
  readonly 'ichitaro-file': ValuesNamed<never>;
  readonly 'docuworks-file': ValuesNamed<never>;
  readonly 'picture-file': ValuesNamed<'found'>;
  readonly 'frameset-page': ValuesNamed<'files'>;
  readonly 'html-too-large': ValuesNamed<'most'>;
  readonly 'extension-differs': ValuesNamed<'expected' | 'extension' | 'found'>;
  readonly 'heading-row-uncertain': ValuesNamed<'expected' | 'found' | 'text'>;
  readonly 'column-missing': ValuesNamed<'column' | 'width'>;
  readonly 'input-failed': ValuesNamed<'reason'>;
  readonly 'input-skipped': ValuesNamed<'expected'>;
  readonly 'input-outside': ValuesNamed<never>;
  readonly 'input-in-output': ValuesNamed<never>;
  readonly 'input-changed': ValuesNamed<never>;
  readonly 'pdf-protected': ValuesNamed<never>;
  readonly 'input-not-extracted': ValuesNamed<'expected' | 'found'>;
  readonly 'edition-order-unknown': ValuesNamed<'date' | 'files' | 'title'>;
  readonly 'edition-order-inferred': ValuesNamed<'year'>;
  readonly 'cache-damaged': ValuesNamed<never>;
  readonly 'cache-unwritable': ValuesNamed<'reason'>;
  readonly 'result-missing': ValuesNamed<never>;
  readonly 'document-set-aside': ValuesNamed<'reason'>;
  readonly 'correction-unused': ValuesNamed<'file' | 'reason' | 'text'>;
  readonly 'correction-reapplied': ValuesNamed<'file' | 'text'>;
  readonly 'cell-cut': ValuesNamed<'count'>;
  readonly 'name-shortened': ValuesNamed<'name'>;
  readonly 'output-is-input': ValuesNamed<'output'>;
  readonly 'output-edited': ValuesNamed<'kept'>;
  readonly 'output-unwritable': ValuesNamed<'reason'>;
  readonly 'past-year-changed': ValuesNamed<'came' | 'text' | 'went'>;
  readonly 'past-figure-changed': ValuesNamed<'is' | 'was'>;
  readonly 'past-text-changed': ValuesNamed<'is' | 'was'>;
  readonly 'ended-goes-on': ValuesNamed<'text' | 'year'>;
  readonly 'grade-fell': ValuesNamed<'is' | 'title' | 'was'>;
  readonly 'past-state-changed': ValuesNamed<'is' | 'title' | 'was' | 'year'>;
  readonly 'past-figure-contradicted': ValuesNamed<'is' | 'title' | 'was'>;
  readonly 'activity-lapsed': ValuesNamed<'text' | 'year'>;
  readonly 'item-reverted': ValuesNamed<'title'>;
  readonly 'item-missing': ValuesNamed<'id' | 'title'>;
  readonly 'item-ended': ValuesNamed<'end' | 'id' | 'title'>;
  readonly 'part-missing': ValuesNamed<'count' | 'title'>;
  readonly 'item-split': ValuesNamed<'ids' | 'title'>;
  readonly 'item-merged': ValuesNamed<'ids' | 'title'>;
  readonly 'activity-in-two-items': ValuesNamed<'ids' | 'text'>;
  readonly 'department-gone': ValuesNamed<'name'>;
  readonly 'department-renamed': ValuesNamed<'count' | 'name' | 'now'>;
  readonly 'editions-unrelated': ValuesNamed<'items' | 'records'>;
  readonly 'edition-without-records': ValuesNamed<never>;
  readonly 'edition-without-new-years': ValuesNamed<'year'>;
  readonly 'editions-reversed': ValuesNamed<'new' | 'old'>;
}
