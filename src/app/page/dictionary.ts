/** Lets the page do what else it has to do. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** The dictionary that stands in the page in pieces, as base64; null for a page without one. */
export async function dictionaryOf(): Promise<Blob | null> {
  const pieces: Blob[] = [];
  for (const { text } of document.querySelectorAll<HTMLScriptElement>('script.dictionary')) {
    pieces.push(new Blob([text]));
    await pause();
  }
  return pieces.length > 0 ? new Blob(pieces) : null;
}
