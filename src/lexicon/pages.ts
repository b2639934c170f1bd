import { normaliseString } from '../text/normalise.js';

const PAGE_NUMBER =
  /^[-～―ー]{0,2}\s?(?:(?:P|p|Page|page)\.?\s?[0-9]{1,4}|[0-9]{1,4}(?:\s?\/\s?[0-9]{1,4})?|\(?[0-9]{1,4}(?:ページ|頁)\)?)\s?[-～―ー]{0,2}$/;
const LONGEST = 24;

/** Whether a line is nothing but a page's number: - 3 -, 3/12, P.3, 3ページ. */
export function isPageNumber(line: string): boolean {
  const text = line.trim();
  return text.length < LONGEST && PAGE_NUMBER.test(normaliseString(text));
}
