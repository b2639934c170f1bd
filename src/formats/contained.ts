import { append } from '../lists/append.js';
import { InputError } from '../messages/input-error.js';
import { EXTENSIONS, extensionOf } from './index.js';
import { byName, type Input, type Inputs, isPassedOver, type PassedOver } from './input.js';
import { type ContainedDocument, documentsIn, memberOf } from './office/index.js';

/** The documents within a file: the files of an archive, and the sheets that are editions of their own. */

/** A path whose file name has something added before its extension, so that the stem shows it. */
function withName(path: string, added: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  const at = dot > slash ? dot : path.length;
  return `${path.slice(0, at)}-${added.replaceAll('/', '-')}${path.slice(at)}`;
}

const sheetOf = (input: Input, { name: sheet, year }: ContainedDocument): Input => ({
  ...input,
  file: `${input.file}#${sheet}`,
  key: `${input.key}#${sheet}`,
  path: withName(input.path, sheet),
  sheet,
  year,
});

/** A file of an archive: its stem is the archive's and its own, its folders tell it from others. */
function fileOf(input: Input, member: string): Input {
  const folders = member.split('/');
  const name = folders.pop() ?? member;
  const slash = input.path.lastIndexOf('/') + 1;
  const archive = input.path.slice(slash).replace(/\.[^.]*$/, '');
  const folder = [input.path.slice(0, slash).replace(/\/$/, ''), ...folders].join('/');
  return {
    file: `${input.file}/${member}`,
    key: `${input.key}/${member}`,
    path: `${folder === '' ? '' : `${folder}/`}${archive}-${name}`,
    source: input.source,
    member,
    read: () => memberOf(input.read(), member),
  };
}

/** A name in an archive that leads out of it names no file there. */
const isInside = (name: string) => !name.startsWith('/') && !name.split('/').includes('..');

async function membersOf(input: Input, names: readonly string[], expected: string): Promise<Inputs> {
  const inputs: Input[] = [];
  const passedOver: PassedOver[] = [];
  for (const name of [...names].sort(byName)) {
    const file = `${input.file}/${name}`;
    const passOver = (problem: InputError) =>
      passedOver.push({ file, source: input.source, member: name, problem });
    if (name.split('/').some((part) => part !== '..' && isPassedOver(part))) continue;
    const extension = extensionOf(name);
    if (!isInside(name)) passOver(new InputError('input-outside'));
    else if (EXTENSIONS.includes(extension) && extension !== 'zip') {
      const member = fileOf(input, name);
      append(inputs, sheetsOr(member, await contentOf(member)));
    } else passOver(new InputError('input-skipped', { expected }));
  }
  if (inputs.length > 0) return { inputs, passedOver };
  const read = () => {
    throw new InputError('input-none', { expected });
  };
  return { inputs: [{ ...input, read }], passedOver };
}

/** What an input holds; nothing of one that cannot be read, since reading it raises the same error, which is told then. */
async function contentOf(input: Input): Promise<readonly ContainedDocument[]> {
  try {
    return await documentsIn(input.read());
  } catch {
    return [];
  }
}

/** The sheets that are documents of their own, or the whole input. */
function sheetsOr(input: Input, content: readonly ContainedDocument[]): Input[] {
  const sheets = content.filter(({ kind }) => kind === 'sheet');
  return sheets.length === 0 ? [input] : sheets.map((sheet) => sheetOf(input, sheet));
}

/**
 * The inputs that a file holds.
 *
 * @param expected the extensions of files that can be read, for messages
 */
export async function inputsIn(input: Input, expected: string): Promise<Inputs> {
  const content = await contentOf(input);
  const members = content.filter(({ kind }) => kind === 'member').map(({ name }) => name);
  if (members.length > 0) return membersOf(input, members, expected);
  return { inputs: sheetsOr(input, content), passedOver: [] };
}
