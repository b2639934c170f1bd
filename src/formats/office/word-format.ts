import { InputError } from '../../messages/input-error.js';
import type { Format } from '../format.js';
import { readDocx } from './word.js';
import { bytesOf } from './workbook-format.js';
import { ZipArchive } from './zip.js';

export const word: Format = {
  name: 'Word (.docx)',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  read: async (file) => {
    const reading = readDocx(new ZipArchive(bytesOf(file)));
    if (reading.transcript.text.trim() === '') throw new InputError('input-empty');
    return reading;
  },
};
