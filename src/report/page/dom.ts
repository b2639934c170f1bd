/**
 * Finds an element that the page's writer puts there.
 *
 * @throws {Error} where it is missing: the page and its script do not belong together
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

/** Everything that a selector of HTML elements finds. */
export const all = (selector: string, around: ParentNode = document): HTMLElement[] => [
  ...around.querySelectorAll<HTMLElement>(selector),
];
