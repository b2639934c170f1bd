import { inputsIn } from '../../formats/contained.js';
import { READABLE } from '../../formats/index.js';
import type { Input, Inputs } from '../../formats/input.js';
import { containerOf } from '../../formats/signatures.js';
import { InputError } from '../../messages/input-error.js';
import { digest } from '../../text/digest.js';
import { namesOf } from '../../write/stems.js';
import type { ListedInput, Upload } from '../protocol.js';
import { TAKEN_STEMS } from './taken-stems.js';

/** An upload with the inputs that it holds. */
export interface Opened extends Inputs {
  readonly key: string;
}

/** Reads an upload. What cannot be read is an input whose reading fails. */
export async function openUpload({ key, path, content }: Upload): Promise<Opened> {
  const input = { file: path, key, path: `/${path}`, source: null };
  try {
    const bytes = new Uint8Array(await content.arrayBuffer());
    const whole: Input = { ...input, read: () => bytes };
    const isContainer = ['zip', 'ole'].includes(containerOf(bytes) ?? '');
    const held = isContainer ? await inputsIn(whole, READABLE) : { inputs: [whole], passedOver: [] };
    return { key, ...held };
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    const read = () => {
      throw new InputError('input-unreadable', { reason });
    };
    return { key, inputs: [{ ...input, read }], passedOver: [] };
  }
}

/** All inputs with their stems, which depend on each other. */
export function listed(uploads: readonly Opened[]): ListedInput[] {
  const all = uploads.flatMap(({ key: upload, inputs }) => inputs.map((input) => ({ upload, input })));
  const names = namesOf(
    all.map(({ input }) => input.path),
    { reserved: TAKEN_STEMS, digest },
  );
  return all.map(({ upload, input }, index) => ({
    key: input.key,
    upload,
    file: input.file,
    stem: names[index]?.stem ?? input.file,
  }));
}
