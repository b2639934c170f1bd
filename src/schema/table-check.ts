/** What `shinchoku check --rules soumu --report json` prints. */

import { z } from 'zod';
import { count, field, object, orNull } from './define.js';
import { generator } from './document.js';
import { RuleVerdict, TableRuleId } from './table-words.js';

export const TablePlace = object('TablePlace', 'A cell that a rule is about.', '規則に関わるセル。', {
  place: field(z.string(), 'file', 'Where it is in the file.', 'ファイルの中の場所。'),
  text: field(
    orNull(z.string(), 'it is no single cell', '一つのセルではない'),
    'verbatim',
    'What it holds.',
    'セルの内容。',
  ),
});

export const TableVerdict = object('TableVerdict', 'What is found of a rule.', '一つの規則の結果。', {
  rule: field(TableRuleId, 'derived', 'The rule.', '規則。'),
  item: field(z.string(), 'derived', "Its number in the ministry's paper.", '総務省の文書での番号。'),
  verdict: field(RuleVerdict, 'derived', 'Whether it holds.', '守られているか。'),
  count: field(count, 'derived', 'How many cells it is about.', '当たるセルの数。', 'count'),
  places: field(z.array(TablePlace), 'derived', 'The first of them.', 'そのうちの初めのもの。'),
  message: field(
    orNull(z.string(), 'it holds', '守られている'),
    'derived',
    'What to do, or why a program cannot tell.',
    'どうするか、またはプログラムで判断できない理由。',
  ),
});

export const CheckedFile = object('CheckedFile', 'A file that was checked.', '調べたファイル。', {
  file: field(z.string(), 'file', 'The path as it was given, with `/`.', '指定されたとおりのパス。'),
  kind: field(
    orNull(z.string(), 'it cannot be read', '読み取れない'),
    'file',
    'What kind of file it is.',
    'ファイルの種類。',
  ),
  error: field(
    orNull(z.string(), 'it was read', '読み取れた'),
    'derived',
    'Why it cannot be read.',
    '読み取れない理由。',
  ),
  rules: field(
    z.array(TableVerdict),
    'derived',
    "The rules, in the ministry's order; none where the file cannot be read.",
    '規則ごとの結果(総務省の順)。読み取れないファイルでは空。',
  ),
});

export const TableCheck = object(
  'TableCheck',
  "Tables held to the ministry's rules: what `check --rules soumu --report json` prints.",
  '表を総務省の規則に照らした結果(`check --rules soumu --report json` が示すもの)。',
  {
    format: field(z.literal('shinchoku-tablecheck/1'), 'derived', "The format's name.", '形式の名前。'),
    generator,
    files: field(z.array(CheckedFile), 'derived', 'The files.', 'ファイルの一覧。'),
  },
);
