import { isUnseen } from '../../text/unit-classes.js';
import type { Accounted } from './marks.js';

/** Text that is no markup and stands in no segment, in order: start and end. */
export function straysIn(
  { transcript: { text, account } }: Accounted,
  segments: readonly number[],
): [start: number, end: number][] {
  const isPlaced = new Uint8Array(text.length);
  for (let at = 0; at < segments.length; at += 2) isPlaced.fill(1, segments[at], segments[at + 1]);
  for (const { start, end, kind } of account) if (kind === 'markup') isPlaced.fill(1, start, end);
  const strays: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    if (isPlaced[at] === 1) continue;
    const start = at;
    while (at < text.length && isPlaced[at] === 0) at++;
    if (hasText(text, start, at)) strays.push([start, at]);
  }
  return strays;
}

function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isUnseen(text.charCodeAt(at))) return true;
  return false;
}
