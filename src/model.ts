/** What passes between the rooms. Types only: no room's behaviour lives here. */

export type * from './model/sheets.js';
export type * from './model/stages.js';
export type * from './model/text.js';
export type * from './model/tools.js';
export type * from './model/transcript.js';
export type * from './model/values.js';
export type * from './schema/generated/rule-values.js';
export type * from './schema/generated/types.js';
export type * from './schema/generated/values.js';
