/** The file of `--profile`: what the columns of tables are for, as somebody has answered it. */

import { z } from 'zod';
import { field, like, object, orNull, texts } from './define.js';
import { ColumnRole } from './words.js';

/** A column's role, and for results the year: a calendar year, that of the edition, or the one before. */
const answer = like(
  new RegExp(`^(?:${ColumnRole.options.join('|')})(?:@(?:(?:19|20|21)[0-9]{2}|prev|this))?$`),
  'ROLE | ROLE@YEAR',
);

export const TableProfile = object(
  'TableProfile',
  'The answers for one kind of table, which is found again by its heading row. It has as many roles as headings.',
  'ある表についての答え。表は見出しの行で見分ける。役割は見出しと同じ数だけある。',
  {
    headings: field(
      texts,
      'person',
      'The headings from left to right; rows of headings are joined by ` > `.',
      '見出し(左から。何段もあるときは ` > ` でつなぐ)。',
    ),
    roles: field(
      z.array(orNull(answer, 'the program decides', 'プログラムに任せる')),
      'person',
      'What each column is for, as `--columns` takes it: `item`, `result@2023`, `result@prev`.',
      '各列の役割。`--columns` と同じ書き方(`item`、`result@2023`、`result@prev`)。',
    ),
  },
);

export const Profile = object(
  'Profile',
  'What columns are for: the file of `--profile`.',
  '列の役割(`--profile` のファイル)。',
  {
    format: field(z.literal('shinchoku-profile/1'), 'person', "The format's name.", '形式の名前。'),
    tables: field(z.array(TableProfile), 'person', 'The tables.', '表の一覧。'),
  },
);
