// Makes progress documents in HTML, varied by a seed: the same seed gives the same documents.
import { randomOf } from '../random.mjs';

const WORDS = ['市民', '情報', '講座', '計画', '地域', '活動', '協働', '推進', '支援', '研修'];
const VARIED = /市民|情報|講座|計画|地域|活動|協働/g;

/**
 * A tab-separated document as HTML with tables.
 *
 * @param {string} text
 * @returns {string}
 */
export function toHtml(text) {
  const rows = (lines) =>
    lines.map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
  const blocks = text.split(/\n{2,}/).map((block) => {
    if (block.includes('\t')) return `<table>\n${rows(block.split('\n')).join('\n')}\n</table>`;
    const heading = /^(#+) (.*)$/.exec(block);
    return heading ? `<h${heading[1].length}>${heading[2]}</h${heading[1].length}>` : `<p>${block}</p>`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n${blocks.join('\n')}\n</body></html>\n`;
}

/**
 * A document of the size and shape of `html`, its words and years varied.
 *
 * @param {string} html
 * @param {number} seed
 * @returns {string}
 */
export function varied(html, seed) {
  const next = randomOf(seed);
  const word = (found) => (next() < 0.3 ? WORDS[Math.floor(next() * WORDS.length)] : found);
  return html.replace(VARIED, word).replace(/平成 ?\d\d/g, () => `平成${25 + Math.floor(next() * 4)}`);
}
