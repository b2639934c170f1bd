import type { ColumnRole } from '../model.js';
import { fromVocabulary } from './index.js';

/** The roles that words are looked up for, in this order. */
const NAMED_ROLES = [
  'item',
  'section',
  'department',
  'result',
  'status',
  'number',
] as const satisfies ColumnRole[];

/** A role that a heading names by a word. */
export type NamedRole = (typeof NAMED_ROLES)[number];

const words = fromVocabulary(({ columns }) => ({
  byRole: new Map(NAMED_ROLES.map((role) => [role, new Set(columns[role])])),
  other: new Set(columns.other),
}));

/**
 * A heading without white space and without a remark in brackets: 実施したこと(実施年度). Words are looked up
 * in this form.
 *
 * @param heading normalised
 */
export const bareHeading = (heading: string) => heading.replace(/\([^()]*\)/g, '').replace(/\s/g, '');

/** Whether a bare heading is a word for a role; some are words for two (施策). */
export const isHeadingOf = (role: NamedRole, bare: string) => words().byRole.get(role)?.has(bare) === true;

/** The first of the roles that a bare heading is a word for, or null. */
export const roleOf = (bare: string): NamedRole | null =>
  NAMED_ROLES.find((role) => isHeadingOf(role, bare)) ?? null;

/** Whether a bare heading is known, be it for a role or only as a heading. */
export const isKnownHeading = (bare: string) => roleOf(bare) !== null || words().other.has(bare);
