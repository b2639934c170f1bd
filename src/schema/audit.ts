/** `audit.csv`: what an auditor asks of the editions of a plan. */

import { z } from 'zod';
import { AuditQuestion } from './audit-words.js';
import { count, field, itemId, object, orNull, texts, years } from './define.js';
import { DocumentInfo } from './document.js';
import { Place } from './places.js';

const edition = field(
  count,
  'derived',
  'The edition, by its place in `editions`, from 0.',
  '版(`editions` の何番目か、0 から)。',
  'count',
);

export const AuditStatement = object(
  'AuditStatement',
  'What an edition says, and where.',
  'ある版の記載と、その場所。',
  {
    edition,
    text: field(z.string(), 'stated', 'What it says; empty where it says nothing.', '記載。ないときは空。'),
    source: field(
      orNull(Place, 'the edition says nothing of it', 'その版に記載がない'),
      'derived',
      'Where it stands.',
      '場所。',
    ),
  },
);

const statement = (en: string, ja: string) =>
  field(
    orNull(AuditStatement, 'no single edition is spoken of', '特定の版についての答えではない'),
    'derived',
    en,
    ja,
  );

export const AuditRow = object('AuditRow', 'One answer to one question.', '一つの問いへの一つの答え。', {
  question: field(AuditQuestion, 'derived', 'The question.', '問い。'),
  item: field(
    orNull(itemId, 'it is about no single item', '特定の事業についての答えではない'),
    'derived',
    'Id of the item, in the last edition that has it.',
    '事業の id(最後にある版のもの)。',
  ),
  item_title: field(
    orNull(z.string(), 'it is about no single item', '特定の事業についての答えではない'),
    'stated',
    "The item's title.",
    '事業名。',
  ),
  item_departments: field(
    texts,
    'stated',
    'The departments in charge, by the latest names that aliases tell.',
    '担当課(別名の対応による最新の名称)。',
  ),
  activity: field(
    orNull(z.string(), 'it is about no single activity', '特定の記載についての答えではない'),
    'stated',
    'What was done.',
    '実施したこと。',
  ),
  fiscal_years: field(years, 'derived', 'The years that it is about.', '関係する年度。', 'fiscalYear'),
  editions: field(
    z.array(count),
    'derived',
    'The editions that it is about, by their places in `editions`.',
    '関係する版(`editions` の何番目か)。',
    'count',
  ),
  old: statement('What the earlier edition says.', '前の版の記載。'),
  new: statement('What the later edition says.', '後の版の記載。'),
});

export const Audit = object(
  'Audit',
  'The answers to the questions on one plan.',
  '一つの計画についての問いの答え。',
  {
    title: field(
      orNull(z.string(), 'no edition states it', 'どの版にも記載がない'),
      'stated',
      "The plan's name, by the last edition that states it.",
      '計画の名称(最後に記載のある版のもの)。',
    ),
    editions: field(z.array(DocumentInfo), 'stated', 'The editions, the earliest first.', '版(古い順)。'),
    rows: field(z.array(AuditRow), 'derived', 'The answers, question by question.', '答え(問いごと)。'),
  },
);

export const Audits = object(
  'Audits',
  'Plans, each with the answers: what `audit -o -` prints.',
  '計画ごとの答え(`audit -o -` が出すもの)。',
  {
    format: field(z.literal('shinchoku-audit/2'), 'derived', "The format's name.", '形式の名前。'),
    plans: field(z.array(Audit), 'derived', 'One for each plan.', '計画ごとに一つ。'),
  },
);
