/** Messages shorten longer quotations to so many characters. */
export const QUOTE_LENGTH = 40;
