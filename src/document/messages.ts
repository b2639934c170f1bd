import { ruleOf } from '../messages/catalogue.js';
import { QUOTE_LENGTH } from '../messages/quote-length.js';
import { sentence } from '../messages/render.js';
import type { Coverage, Finding, Language, Message } from '../model.js';
import { excerpt } from '../text/excerpt.js';
import type { Original } from './place.js';

/** Turns findings into messages, in the order of the document. */
export function toMessages(findings: readonly Finding[], original: Original, language: Language): Message[] {
  return findings
    .map(({ rule, range: [start, end], values = {}, readings }) => ({
      rule,
      severity: ruleOf(rule).severity,
      message: sentence(rule, values, language),
      ...original.addresses.addressOf(start, end),
      start,
      end,
      ...(readings ? { readings } : {}),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** One finding for each range of unclaimed text. */
export function unclaimedFindings(coverage: Coverage): Finding[] {
  return coverage.unclaimed_text.map(({ start, end, text }) => ({
    rule: 'unclaimed-text',
    range: [start, end],
    values: { text: excerpt(text, QUOTE_LENGTH) },
  }));
}
