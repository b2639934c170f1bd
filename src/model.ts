/** What passes between the rooms. Types only: no room's behaviour lives here. */

export type * from './model/changes.js';
export type * from './model/document.js';
export type * from './model/stages.js';
export type * from './model/text.js';
export type * from './model/tools.js';
export type * from './model/values.js';
