import { append } from '../lists/append.js';
import { largest, smallest } from '../lists/extremes.js';
import type { Finding, ProgressRecord, Range } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { rangeOf } from '../text/text.js';
import { without } from './account.js';
import type { Located, UnusedReason } from './locate.js';
import { recordsAt, wholeRecordAt } from './targets.js';
import { setOnRecord } from './values.js';
import { type CorrectedItem, type CorrectedRecord, rangeOfRecord, type Workspace } from './workspace.js';

type Refusal = UnusedReason | null;

/** What was found in an entry while it was read: it holds no longer where the entry is another. */
const ENTRY_RULES: readonly Finding['rule'][] = [
  'bracket-not-department', 'bracket-unclosed', 'entry-cut', 'entry-lines-unclear',
  'era-overflow', 'fiscal-year-impossible', 'fiscal-year-reversed', 'reference-dangling', 'status-doubtful',
]; // biome-ignore format: a list

/** Makes a record of a text. It belongs to the item that contains it or stands before it. */
export function add(workspace: Workspace, located: Located): Refusal {
  const { start, end, entry, index, reapplied } = located;
  const text = workspace.textAt([start, end]);
  if (text.value === '') return 'no-target';
  const isTaken = workspace.transcript.account.some(
    (piece) =>
      piece.kind === 'record' && workspace.tells(Math.max(piece.start, start), Math.min(piece.end, end)),
  );
  if (isTaken) return 'taken';
  const item = itemBefore(workspace, start);
  if (!item) return 'no-item';
  const { record, findings } = workspace.reader.read(text, item.value);
  const [only] = item.records;
  if (only && item.records.length === 1 && isPlaceholder(only)) workspace.remove(only);
  workspace.makeRecord(rangeOf(text));
  const draft = workspace.insert(item, record);
  append(workspace.findings, findings);
  workspace.made.push({ target: draft, field: 'add', was: null, index, reapplied });
  for (const [field, value] of Object.entries(entry.set ?? {}))
    setOnRecord(workspace, draft, field, value, located);
  return null;
}

/** The record of an item that the document tells nothing of. */
const isPlaceholder = ({ value }: CorrectedRecord) =>
  value.status === 'unreported' && value.source.text === '';

function itemBefore({ items }: Workspace, offset: number): CorrectedItem | null {
  let nearest: { readonly item: CorrectedItem; readonly start: number } | null = null;
  for (const item of items) {
    const { source, cells } = item.value;
    const own = [
      source,
      ...cells.map((cell) => cell.source),
      ...item.records.map(({ value }) => value.source),
    ];
    for (const { start } of own)
      if (start <= offset && start >= (nearest?.start ?? 0)) nearest = { item, start };
  }
  return nearest?.item ?? null;
}

/** Makes one record of neighbouring ones. */
export function join(workspace: Workspace, { start, end, index, reapplied }: Located): Refusal {
  const inside = workspace.records.filter(
    ({ value: { source } }) => source.end > source.start && source.start < end && source.end > start,
  );
  const [first, ...rest] = inside;
  if (!first || rest.length === 0) return 'no-target';
  if (rest.some(({ item }) => item !== first.item)) return 'interleaved';
  const reach: Range = [
    smallest(inside.map(({ value }) => value.source.start)),
    largest(inside.map(({ value }) => value.source.end)),
  ];
  if (workspace.tells(reach[0], start) || workspace.tells(end, reach[1])) return 'part';
  const was = inside.map(({ value }) => value.activity);
  const value = joined(workspace, inside, reach);
  for (const record of inside) workspace.remove(record);
  workspace.fillRecord(reach);
  workspace.settle(reach, ENTRY_RULES);
  const target = workspace.insert(first.item, value);
  workspace.made.push({ target, field: 'join', was, index, reapplied });
  return null;
}

/** The first of several bases that is one. */
const firstBasis = <Basis extends string>(bases: readonly (Basis | 'none')[]): Basis | 'none' =>
  bases.find((basis) => basis !== 'none') ?? 'none';

function joined({ reader }: Workspace, drafts: readonly CorrectedRecord[], reach: Range): ProgressRecord {
  const all = drafts.map(({ value }) => value);
  const [first] = all as [ProgressRecord];
  const activity = normaliseString(all.map((record) => record.activity).join('\n'));
  const { status: stated } = reader.lexicon.statuses.read(activity);
  const given = all.find(({ status_basis: basis }) => basis !== 'stated' && basis !== 'inferred');
  const tags = new Set(all.flatMap(({ fiscal_years_text: text }) => text ?? []));
  const inferred = activity === '' ? 'unreported' : 'implemented';
  return {
    ...first,
    ...reader.analyse(activity),
    activity,
    activity_basis: all.some((record) => record.activity_basis === 'stated')
      ? 'stated'
      : first.activity_basis,
    status: stated ?? given?.status ?? inferred,
    status_basis: stated ? 'stated' : (given?.status_basis ?? 'inferred'),
    fiscal_years: [...new Set(all.flatMap((record) => record.fiscal_years))].sort((a, b) => a - b),
    fiscal_years_text: tags.size > 0 ? [...tags].join('、') : null,
    fiscal_years_basis: firstBasis(all.map((record) => record.fiscal_years_basis)),
    departments: [...new Set(all.flatMap((record) => record.departments))],
    departments_basis: firstBasis(all.map((record) => record.departments_basis)),
    mark: all.find(({ mark }) => mark !== null)?.mark ?? null,
    source: {
      ...reader.placeOf(reach),
      spans: {
        activity: all.flatMap(({ source }) => source.spans.activity),
        fiscal_years: all.flatMap(({ source }) => source.spans.fiscal_years),
        departments: all.flatMap(({ source }) => source.spans.departments),
      },
    },
  };
}

/** Makes several records of one. What is in none of the parts becomes a note, if it is more than signs. */
export function split(workspace: Workspace, located: Located): Refusal {
  const record = wholeRecordAt(workspace, located);
  if (typeof record === 'string') return record;
  const own = rangeOfRecord(record);
  const isAround = workspace.records.some((other) => {
    const [from, to] = rangeOfRecord(other);
    return other !== record && from < own[1] && to > own[0];
  });
  if (isAround) return 'interleaved';
  const { item, value: was } = record;
  const { entry, start, index, reapplied } = located;
  const texts = (entry.parts ?? []).map(([from, to]) => workspace.textAt([start + from, start + to]));
  if (texts.some(({ value }) => value === '')) return 'no-target';
  workspace.remove(record);
  workspace.settle(own, ENTRY_RULES);
  for (const text of texts) {
    const { record: part, findings } = workspace.reader.read(text, item.value);
    const target = workspace.insert(item, inheriting(part, was), [located.start, located.end]);
    append(workspace.findings, findings);
    workspace.made.push({ target, field: 'split', was: was.activity, index, reapplied });
  }
  for (const gap of without(own, texts.map(rangeOf)))
    if (workspace.tells(...gap)) workspace.makeNote(gap, item.value.section);
  return null;
}

/** What stands outside of a record's text holds for each of its parts: the years of a column, a row's departments. */
function inheriting(part: ProgressRecord, whole: ProgressRecord): ProgressRecord {
  const { spans } = whole.source;
  const years = part.fiscal_years_basis === 'none' && spans.fiscal_years.length === 0;
  const departments = part.departments_basis === 'none' && spans.departments.length === 0;
  const status =
    part.status_basis === 'inferred' && whole.status_basis !== 'stated' && whole.status_basis !== 'inferred';
  return {
    ...part,
    ...(years && {
      fiscal_years: whole.fiscal_years,
      fiscal_years_text: whole.fiscal_years_text,
      fiscal_years_basis: whole.fiscal_years_basis,
    }),
    ...(departments && { departments: whole.departments, departments_basis: whole.departments_basis }),
    ...(status && { status: whole.status, status_basis: whole.status_basis }),
  };
}

/** Takes a text for no record. It becomes a note. */
export function drop(workspace: Workspace, located: Located): Refusal {
  const { index, reapplied } = located;
  const target = recordsAt(workspace, located);
  const [first] = target?.drafts ?? [];
  if (!first) return 'no-target';
  if (!target?.isWhole) return 'part';
  for (const record of target.drafts) {
    const { text } = record.value.source;
    workspace.remove(record);
    workspace.made.push({ target: record.item, field: 'drop', was: text, index, reapplied });
  }
  const own = rangeOfRecord(first);
  workspace.settle(own, ENTRY_RULES);
  workspace.makeNote(own, first.item.value.section);
  return null;
}
