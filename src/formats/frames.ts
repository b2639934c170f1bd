import { InputError } from '../messages/input-error.js';

const FRAMESET = /<frameset[\s>]/i;
const TARGET =
  /<(?:frame\s[^>]*?src|link\s[^>]*?id\s*=\s*["']?shlink["']?\s[^>]*?href)\s*=\s*["']?([^"'\s>]+)/gi;
/** The part of a saved workbook that holds the tabs of its sheets. */
export const SHEET_TABS = /tabstrip/i;

/** Whether a page holds frames instead of text. */
export const isFrameset = (html: string): boolean => FRAMESET.test(html);

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/**
 * Refuses a page that only says which others stand in its frames, as Excel saves a workbook of several sheets.
 *
 * @throws {InputError} `frameset-page`
 */
export function refuseFrameset(html: string): void {
  if (!isFrameset(html)) return;
  const targets = [...html.matchAll(TARGET)].map(([, target = '']) => decoded(target));
  const files = [...new Set(targets)].filter((target) => !SHEET_TABS.test(target));
  // A stray tag holds no frames: browsers show what stands around it.
  if (files.length === 0) return;
  throw new InputError('frameset-page', { files: files.join('、') });
}
