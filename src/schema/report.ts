/** What `--report json` prints. */

import { z } from 'zod';
import { Edition } from './change-words.js';
import { field, object } from './define.js';
import { MESSAGE_HEAD, MESSAGE_PLACE } from './messages.js';

export const ReportedMessage = object('ReportedMessage', 'A message of a run.', '実行中の確認事項。', {
  ...MESSAGE_HEAD,
  edition: field(
    Edition.optional(),
    'derived',
    'Only in comparisons: the edition that its place is in.',
    '比較だけにある。場所がどちらの版のものか。',
  ),
  ...MESSAGE_PLACE,
});

export const FileMessages = object(
  'FileMessages',
  'The messages on a file; one file may come several times.',
  'ファイルについての確認事項。同じファイルが何度か現れることがある。',
  {
    file: field(
      z.string(),
      'file',
      'The file: as documents name theirs, or the path of an output.',
      'ファイル。資料の `file` と同じか、出力先のパス。',
    ),
    messages: field(z.array(ReportedMessage), 'derived', 'The messages.', '確認事項。'),
  },
);

export const MessageReport = z.array(FileMessages).meta({
  id: 'MessageReport',
  description: 'What `--report json` prints: the messages of a run, in the order in which they came.',
  'x-description-ja': '`--report json` が示すもの。実行中の確認事項(現れた順)。',
});
