/** What a platform or a caller hands in. */

import type { Quantity } from '../schema/generated/types.js';

/** Finds the verbal noun and the counted quantities of an activity. */
export interface Morphology {
  analyse(text: string): { readonly action: string | null; readonly quantities: readonly Quantity[] };
}

/** Gives the SHA-256 of bytes, or of a string's UTF-8 bytes, in hexadecimal digits. */
export type Digest = (data: string | Uint8Array) => string;
