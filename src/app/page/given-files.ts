import { append } from '../../lists/append.js';
import type { GivenFile } from './session.js';

/** Files in the order in which the command walks a folder: by name, each folder's among the others. */
function inOrder(files: readonly GivenFile[]): GivenFile[] {
  const keyOf = ({ path }: GivenFile) => path.replaceAll('/', '\0');
  return files.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** The files that a person has chosen, as they come, or all files of a chosen folder. */
export function chosenFiles(list: FileList): GivenFile[] {
  const files = [...list].map((content) => asGiven(content, content.webkitRelativePath || content.name));
  return files.some(({ isInFolder }) => isInFolder) ? inOrder(files) : files;
}

/**
 * The files that were dropped, those of folders with them. What is dropped must be taken before the event ends.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...files];
  if (entries.length === 0) return plain.map((content) => asGiven(content, content.name));
  const found: GivenFile[] = [];
  for (const entry of entries) append(found, inOrder(await filesIn(entry)));
  return found;
}

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (entry instanceof FileSystemFileEntry || entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [asGiven(file, entry.fullPath.replace(/^\//, ''))];
  }
  const found: GivenFile[] = [];
  for (const inside of await entriesOf(entry as FileSystemDirectoryEntry))
    append(found, await filesIn(inside));
  return found;
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    append(all, some);
  }
}

/**
 * What was pasted: files, or else a table, as a file that is named for it. A table comes as HTML from spreadsheets and
 * word processors, and as text with tabs from anything else.
 *
 * @returns none where there is no table
 */
export function pastedFiles(clipboard: DataTransfer, name: string): GivenFile[] {
  if (clipboard.files.length > 0)
    return [...clipboard.files].map((content) => asGiven(content, content.name));
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  if (/<table/i.test(html)) return [asGiven(new Blob([html]), `${name}.html`)];
  return text.includes('\t') ? [asGiven(new Blob([text]), `${name}.txt`)] : [];
}

const asGiven = (content: Blob, path: string): GivenFile => ({
  path,
  content,
  isInFolder: path.includes('/'),
});
