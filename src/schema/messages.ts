/** Messages. */

import { z } from 'zod';
import { field, object } from './define.js';
import { column, end, line, place, start } from './places.js';
import { DocumentRuleId, EditionRuleId, FileRuleId } from './rules.js';
import { ColumnRole, Severity } from './words.js';

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
