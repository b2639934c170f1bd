import { EXTENSIONS, extensionOf } from '../formats/index.js';
import { type ContainedDocument, documentsIn, memberOf } from '../formats/office/index.js';
import { InputError } from '../messages/input-error.js';
import type { Input, Inputs, PassedOver } from './inputs.js';
import { byName, isPassedOver } from './walk.js';

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
    const passOver = (problem: InputError) => passedOver.push({ file, source: input.source, problem });
    if (name.split('/').some((part) => part !== '..' && isPassedOver(part))) continue;
    const extension = extensionOf(name);
    if (!isInside(name)) passOver(new InputError('input-outside'));
    else if (EXTENSIONS.includes(extension) && extension !== 'zip') {
      const { inputs: found } = await sheetsOf(fileOf(input, name));
      inputs.push(...found);
    } else passOver(new InputError('input-skipped', { expected }));
  }
  if (inputs.length > 0) return { inputs, passedOver };
  const read = () => {
    throw new InputError('input-none', { expected });
  };
  return { inputs: [{ ...input, read }], passedOver };
}

/** The sheets of an input that are documents of their own; an input that cannot be read tells of it later. */
async function sheetsOf(input: Input): Promise<Inputs> {
  const alone = { inputs: [input], passedOver: [] };
  try {
    const found = (await documentsIn(input.read())).filter(({ kind }) => kind === 'sheet');
    return found.length === 0 ? alone : { ...alone, inputs: found.map((each) => sheetOf(input, each)) };
  } catch {
    return alone;
  }
}

/**
 * The inputs that a file holds.
 *
 * @param expected the extensions of files that can be read, for messages
 */
export async function inputsIn(input: Input, expected: string): Promise<Inputs> {
  try {
    const found = await documentsIn(input.read());
    const members = found.filter(({ kind }) => kind === 'member').map(({ name }) => name);
    if (found[0]?.kind === 'member') return membersOf(input, members, expected);
    return found.length === 0
      ? { inputs: [input], passedOver: [] }
      : { inputs: found.map((each) => sheetOf(input, each)), passedOver: [] };
  } catch {
    // Reading it raises the same error, which is told then.
    return { inputs: [input], passedOver: [] };
  }
}
