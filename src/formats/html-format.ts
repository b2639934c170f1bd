import type { FileContent } from './format.js';
import { refuseFrameset } from './frames.js';
import { readTame } from './html-scan.js';
import { textFormat } from './text-format.js';

const LOOKS_LIKE_HTML = /^\s*<(?:!doctype(?=\s)|html|head|body|table|div|h[1-6]|p)[\s>]/i;

/** What no other text begins with. */
const IS_HTML = /^\s*<(?:!doctype\s+html|html)[\s>]/i;

/** HTML begins within so many characters of a file. */
const SNIFFED_LENGTH = 1000;

/** Byte-order marks as Latin-1 shows them, and the zeros that UTF-16 has between ASCII letters. */
const BETWEEN_LETTERS = /^(?:ï»¿|ÿþ|þÿ)|\0/g;

/** The beginning of a file. Tags and white space are ASCII, which all supported encodings share. */
function beginningOf(file: FileContent): string {
  if (typeof file === 'string') return file.slice(0, SNIFFED_LENGTH);
  return new TextDecoder('latin1').decode(file.subarray(0, 2 * SNIFFED_LENGTH)).replace(BETWEEN_LETTERS, '');
}

export const html = textFormat({
  name: 'HTML',
  extensions: ['html', 'htm'],
  claims: (file) => IS_HTML.test(beginningOf(file)),
  sniff: (file) => LOOKS_LIKE_HTML.test(beginningOf(file)),
  // Loaded on first use: the HTML parser takes longer to load than a text takes to read.
  readText: async (text) => {
    refuseFrameset(text);
    return readTame(text) ?? (await import('./html.js')).readTree(text);
  },
});
