/** How long a slow browser may take to begin to read a file that it is given, in milliseconds. FileSaver waits as long. */
const LONGEST_DELAY = 40_000;

/** Takes the address of a file back, once a browser that has just been given it must have begun to read it. */
export function releaseLater(address: string): void {
  setTimeout(() => URL.revokeObjectURL(address), LONGEST_DELAY);
}
