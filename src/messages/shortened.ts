/** At most so many UTF-16 code units of a text, as a message quotes it; no character is cut in half. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;
