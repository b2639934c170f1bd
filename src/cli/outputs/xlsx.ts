import { repacked } from '../../formats/office/zip-writer.js';
import { InputError } from '../../messages/input-error.js';
import { toWorkbook } from '../../write/workbook/index.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ lexicon, args, tell, ...content }) => {
  const language = args.language ?? 'ja';
  const { bytes, cut } = await toWorkbook({ ...content, language, eras: lexicon.eras }, repacked);
  if (cut > 0) tell('records.xlsx', new InputError('cell-cut', { count: String(cut) }));
  return [[bytes]];
};
