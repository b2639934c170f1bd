/**
 * Puts short strings together to one that is kept by the ten thousand. With `+`, V8 keeps the parts, and a slice from 13 units
 * on keeps all that it is cut from.
 */
export const flat = (...parts: readonly string[]): string => parts.join('');
