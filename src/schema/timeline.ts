/** `timeline.json`: many editions side by side. */

import { z } from 'zod';
import { Silence } from './change-words.js';
import { field, hex, itemId, object, orNull, recordId, texts, year } from './define.js';
import { DocumentInfo } from './document.js';
import { Status } from './words.js';

export const EditionStatus = z.enum([...Status.options, ...Silence.options]).meta({
  id: 'EditionStatus',
  description: 'What an edition says of something in a fiscal year: its status, or why there is none.',
  'x-description-ja': '版がある年度について述べた状態、または述べていない理由。',
});

export const ItemEditionStatus = z.enum([...Status.options, 'absent']).meta({
  id: 'ItemEditionStatus',
  description: 'What an item stands at in an edition; `absent` where the edition does not have it.',
  'x-description-ja': 'ある版での事業の状態。その版にないときは `absent`。',
});

const sections = field(
  texts,
  'stated',
  'Titles of the sections around it, outermost first.',
  '章の名称(外側から)。',
);

const grades = field(
  z.array(texts),
  'stated',
  'The grades in each edition, edition by edition.',
  '版ごとの評価。',
);

export const TimelineActivity = object(
  'TimelineActivity',
  'An activity in a fiscal year.',
  'ある年度の、実施したこと。',
  {
    id: field(
      recordId,
      'derived',
      'Id of the record, in the last edition that has it.',
      '記録の id(最後にある版のもの)。',
    ),
    key: field(hex(16), 'derived', "The record's key.", '記録のキー。'),
    sections,
    item: field(itemId, 'derived', 'Id of the item, in that edition.', '事業の id(その版のもの)。'),
    item_title: field(z.string(), 'stated', "The item's title.", '事業名。'),
    item_departments: field(
      texts,
      'stated',
      'The departments in charge, by the latest names that aliases tell.',
      '担当課(別名の対応による最新の名称)。',
    ),
    activity: field(
      z.string(),
      'stated',
      'What was done, by the last edition that has it.',
      '実施したこと(最後にある版のもの)。',
    ),
    told: field(
      texts,
      'stated',
      'What was done in the words of each edition, edition by edition; empty where it does not tell of the year.',
      '版ごとの実施したこと。その年度の記載がない版では空。',
    ),
    fiscal_year: field(
      orNull(year, 'no edition gives the activity a year', 'どの版にも年度がない'),
      'derived',
      'The fiscal year.',
      '年度。',
      'fiscalYear',
    ),
    said: field(
      z.array(EditionStatus),
      'derived',
      'What each edition says, edition by edition.',
      '版ごとの状態。',
    ),
    grades,
    rewritten: field(
      z.boolean(),
      'derived',
      'Whether two editions that both cover the year disagree on it.',
      'その年度を扱う版の間で食い違うか。',
    ),
  },
);

export const TimelineItem = object('TimelineItem', 'An item, edition by edition.', '版ごとの事業。', {
  id: field(
    itemId,
    'derived',
    'Id of the item, in the last edition that has it.',
    '事業の id(最後にある版のもの)。',
  ),
  sections,
  title: field(z.string(), 'stated', "The item's title.", '事業名。'),
  departments: field(
    texts,
    'stated',
    'The departments in charge, by the latest names that aliases tell.',
    '担当課(別名の対応による最新の名称)。',
  ),
  statuses: field(
    z.array(ItemEditionStatus),
    'derived',
    'What it stands at, edition by edition.',
    '版ごとの状態。',
  ),
  grades,
});

export const Timeline = object(
  'Timeline',
  'The editions of one plan side by side, the earliest first.',
  '一つの計画の版を古い順に並べたもの。',
  {
    title: field(
      orNull(z.string(), 'no edition states it', 'どの版にも記載がない'),
      'stated',
      "The plan's name, by the last edition that states it.",
      '計画の名称(最後に記載のある版のもの)。',
    ),
    editions: field(z.array(DocumentInfo), 'stated', 'The editions.', '版。'),
    activities: field(
      z.array(TimelineActivity),
      'derived',
      'Activities, year by year.',
      '年度ごとの実施したこと。',
    ),
    items: field(
      z.array(TimelineItem),
      'derived',
      'Items, in the order of the last edition.',
      '事業(最後の版の順)。',
    ),
  },
);

export const Timelines = object(
  'Timelines',
  'Plans, each with its editions: `timeline.json`.',
  '計画ごとの版の一覧(`timeline.json`)。',
  {
    format: field(z.literal('shinchoku-timeline/2'), 'derived', "The format's name.", '形式の名前。'),
    plans: field(z.array(Timeline), 'derived', 'One for each plan.', '計画ごとに一つ。'),
  },
);
