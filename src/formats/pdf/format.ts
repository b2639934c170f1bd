import type { FileContent, Format } from '../format.js';

const SIGNATURE = '%PDF-';
/** Readers look for it so far into a file. */
const SNIFFED_LENGTH = 1024;

const beginningOf = (file: FileContent) =>
  typeof file === 'string'
    ? file.slice(0, SNIFFED_LENGTH)
    : new TextDecoder('latin1').decode(file.subarray(0, SNIFFED_LENGTH));

export const pdf: Format = {
  name: 'PDF',
  extensions: ['pdf'],
  sniff: (file) => beginningOf(file).includes(SIGNATURE),
  // Loaded when it is first needed: pdf.js is larger than all of the rest.
  read: async (file) => {
    const { readPdf } = await import('./read.js');
    return readPdf(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  },
};
