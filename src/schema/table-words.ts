/** The enumerations of a check of tables. */

import { names, words } from './define.js';

export const RuleVerdict = words('RuleVerdict', 'Whether a rule holds.', '規則が守られているか。', {
  holds: { label: ['holds', '守られている'], means: ['nothing is against it', '反するところがない'] },
  fails: { label: ['does not hold', '守られていない'], means: ['some cells are against it', '反するところがある'] },
  undecided: { label: ['cannot be told', '判断できない'], means: ['a person has to look', '人が見て決める'] },
}); // biome-ignore format: a row for each verdict

export const TableRuleId = names(
  'TableRuleId',
  'A rule for machine-readable statistical tables.',
  '機械判読可能な統計表の規則。',
  [
    'file-format', 'one-value', 'numbers', 'merged-cells', 'layout-spaces', 'omitted-names', 'formulas', 'objects',
    'units', 'characters', 'time', 'area', 'symbols', 'split-data', 'one-table',
  ],
); // biome-ignore format: a list
