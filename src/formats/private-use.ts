import type { Finding, Transcript } from '../model.js';

const PRIVATE_USE = /\p{Co}/gu;
/** How many different letters a message names. */
const NAMED = 5;

/** That a text holds letters which only those who made them know. */
export function privateUseFindings({ text }: Transcript): Finding[] {
  const found = [...text.matchAll(PRIVATE_USE)];
  const first = found[0];
  if (!first) return [];
  const codes = new Set(found.map(([letter]) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`));
  const named = [...codes].slice(0, NAMED).join('、');
  return [
    {
      rule: 'private-use-letter',
      range: [first.index, first.index + first[0].length],
      values: { found: codes.size > NAMED ? `${named}…` : named, count: String(found.length) },
    },
  ];
}
