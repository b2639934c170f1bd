import { readFile } from '../../formats/index.js';
import { flowModel } from './flow.js';
import { type Accounted, sourceMarks } from './marks.js';
import type { SourceModel } from './model.js';
import { pagesModel } from './pages.js';
import { sheetModels } from './sheets.js';

/**
 * Makes what is needed to show a document beside its records.
 *
 * @param bytes of the file that the document was read from; for a file in an archive, of that file
 * @param explained the document with its transcript, with or without corrections
 * @throws {InputError} for bytes of another file
 */
export async function sourceModel(bytes: Uint8Array | string, explained: Accounted): Promise<SourceModel> {
  const { text, medium, omitted } = explained.transcript;
  const bare = {
    text,
    medium,
    omitted,
    marks: sourceMarks(explained),
    flow: null,
    sheets: null,
    pages: null,
  };
  if (typeof bytes !== 'string' && medium === 'workbook') {
    const { sheetsIn } = await import('../../formats/office/index.js');
    return { ...bare, sheets: sheetModels(await sheetsIn(bytes), explained.transcript) };
  }
  if (typeof bytes !== 'string' && medium === 'pdf') {
    const { pageSizes } = await import('../../formats/pdf/read.js');
    return { ...bare, pages: pagesModel(await pageSizes(bytes), explained.transcript) };
  }
  // Blocks take too much memory to be kept with each document.
  const { blocks } = await readFile(explained.document.document.file, bytes, { encoding: null, sheet: null });
  return { ...bare, flow: flowModel(explained, blocks) };
}
