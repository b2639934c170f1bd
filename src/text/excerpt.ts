/** The first units of a text, at most so many; a character of two units is never cut in half. */
export function beginningOf(text: string, length: number): string {
  const cut = text.slice(0, length);
  return length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text, or where it is longer than so many units its beginning and a sign that there is more. */
export const excerpt = (text: string, longest: number): string =>
  text.length > longest ? `${beginningOf(text, longest)}…` : text;
