import { ruleOf } from '../messages/catalogue.js';
import { QUOTE_LENGTH } from '../messages/quote-length.js';
import { sentence } from '../messages/render.js';
import type { Coverage, Finding, Language, Message } from '../model.js';
import { excerpt } from '../text/excerpt.js';
import type { Original } from './place.js';

/** Turns findings into messages, in the order of the document. */
export function toMessages(findings: readonly Finding[], original: Original, language: Language): Message[] {
  const messages = findings.map(({ rule, range: [start, end], values = {}, readings }): Message => {
    const { severity } = ruleOf(rule);
    const { line, column, place } = original.addresses.addressOf(start, end);
    const message = {
      rule,
      severity,
      message: sentence(rule, values, language),
      line,
      column,
      place,
      start,
      end,
    };
    return readings ? { ...message, readings } : message;
  });
  return inOrderOfText(messages);
}

/** Messages in the order of the document. */
export const inOrderOfText = (messages: readonly Message[]): Message[] =>
  messages.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );

/** Rules on what was extracted, which are applied again after corrections. */
export const RECHECKED: ReadonlySet<string> = new Set([
  'department-not-in-charge',
  'department-tag-missing',
  'duplicate-record',
  'duplicate-records-more',
  'fiscal-year-after-edition',
  'fiscal-year-missing',
  'formula-guarded',
  'not-implemented-with-year',
  'total-differs',
  'unclaimed-text',
]);

/** One finding for each range of unclaimed text. */
export function unclaimedFindings(coverage: Coverage): Finding[] {
  return coverage.unclaimed_text.map(({ start, end, text }) => ({
    rule: 'unclaimed-text',
    range: [start, end],
    values: { text: excerpt(text, QUOTE_LENGTH) },
  }));
}
