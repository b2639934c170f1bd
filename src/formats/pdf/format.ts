import type { Format } from '../format.js';
import { readPdf } from './read.js';

export const pdf: Format = {
  name: 'PDF',
  extensions: ['pdf'],
  read: (file) => readPdf(typeof file === 'string' ? new TextEncoder().encode(file) : file),
};
