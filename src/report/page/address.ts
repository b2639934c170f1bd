/** The state in the page's address behind `#`: an anchor, filters, the sort order and the open source. */
export interface PageAddress {
  readonly name: string;
  readonly state: URLSearchParams;
}

export function readAddress(): PageAddress {
  const [name = '', query = ''] = location.hash.slice(1).split('?');
  return { name: decoded(name), state: new URLSearchParams(query) };
}

/** The anchor in an address. */
export const anchorOf = (hash: string): string => decoded(hash.slice(1));

/** Decodes a part of an address. An undecodable part names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Writes the table's state into the address, as a new step of the history or in place of the last one. */
export function writeAddress(state: URLSearchParams, { replace }: { readonly replace: boolean }): void {
  for (const [key, value] of [...state]) if (value === '') state.delete(key);
  const query = String(state);
  const hash = query === '' ? '#records' : `#records?${query}`;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
}
