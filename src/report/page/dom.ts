/**
 * Finds an element that the page must have.
 *
 * @throws {Error} if it is missing, which means that page and script do not match
 */
export function find<T extends Element>(
  selector: string,
  type: new () => T,
  around: ParentNode = document,
): T {
  const element = around.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`${selector} is not on this page`);
  return element;
}

/** All HTML elements of a selector. */
export const all = (selector: string, around: ParentNode = document): HTMLElement[] => [
  ...around.querySelectorAll<HTMLElement>(selector),
];
