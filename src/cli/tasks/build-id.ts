import { GENERATOR } from '../../schema/generator.js';

/** The build defines this as a hash of its sources, so that a changed program has another one. */
declare const BUILD: string;

/** The program's version and build: `0.1.0-1a2b3c4d`. Results of another one are never used. */
export const BUILD_ID = `${GENERATOR.slice(GENERATOR.indexOf('/') + 1)}-${BUILD}`;
