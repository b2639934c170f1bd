/** The directory of an OLE container (Compound File Binary): its entries are of one size and begin at multiples of it. */

const ENTRY = 128;
const NAME_LENGTH = 64;
const KIND = 66;
const STREAM = 2;
const STORAGE = 1;
const HEADER = 512;

/** The names of the streams in an OLE container. Directories are found by how their entries look. */
export function streamNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-16le');
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = view.getUint16(at + NAME_LENGTH, true);
    const kind = bytes[at + KIND];
    if ((kind !== STREAM && kind !== STORAGE) || length < 4 || length > NAME_LENGTH || length % 2 === 1)
      continue;
    const name = decoder.decode(bytes.subarray(at, at + length));
    if (name.endsWith('\0') && !name.slice(0, -1).includes('\0')) names.push(name.slice(0, -1));
  }
  return names;
}
