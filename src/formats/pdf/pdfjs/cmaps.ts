/** Which characters the codes of fonts mean that are not part of the file, such as 90ms-RKSJ-H of older programs. */
export async function cMapFile(name: string): Promise<Uint8Array> {
  const { default: files } = await import('pdfjs-dist/cmaps?packed');
  const file = files[name];
  if (file === undefined) throw new Error(`no CMap ${name}`);
  return Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
}
