import { Inflate } from 'fflate';
import { InputError } from '../../messages/input-error.js';

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** What the archive says that it takes once unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where the entry's own header stands. */
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
/** A comment may stand behind the end of the archive. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF_8_NAME = 0x800;
const ZIP_64 = 0xffffffff;

/** What all that is read of one archive may take once unpacked. */
const MOST_UNPACKED = 512 * 1024 * 1024;
/** No more than this is unpacked at once. */
const CHUNK_SIZE = 1 << 16;

const damaged = (found: string) => new InputError('file-damaged', { found });

/** Reads a ZIP archive, within limits on what it unpacks to. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #byName: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  /**
   * @param most how many bytes may be unpacked of it
   * @throws {InputError} `file-damaged`
   */
  constructor(
    bytes: Uint8Array,
    readonly most = MOST_UNPACKED,
  ) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.#directory();
    this.#byName = new Map(this.entries.map((entry) => [partName(entry.name), entry]));
  }

  /** Whether there is a file of that name; case and a leading `/` make no difference. */
  has(name: string): boolean {
    return this.#byName.has(partName(name));
  }

  /** A whole file, or null where there is none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.#byName.get(partName(name));
    return entry ? this.readEntry(entry) : null;
  }

  /**
   * @throws {InputError} `file-damaged`, `file-too-large`
   */
  readEntry(entry: ZipEntry): Uint8Array {
    const chunks: Uint8Array[] = [];
    let length = 0;
    this.unpack(entry, (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
    });
    if (chunks.length === 1 && chunks[0]) return chunks[0];
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  /** As `read`, piece by piece; false where there is no file of that name. */
  stream(name: string, take: (chunk: Uint8Array) => void): boolean {
    const entry = this.#byName.get(partName(name));
    if (entry) this.unpack(entry, take);
    return entry !== undefined;
  }

  /** Unpacks an entry piece by piece. */
  unpack(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
    // What it says itself spares the work; what it really takes counts too.
    if (entry.size > this.most) throw this.#tooLarge();
    const packed = this.#packed(entry);
    if (entry.method === STORED) this.#count(packed, take);
    else if (entry.method === DEFLATED) this.#inflate(packed, take);
    else throw damaged(`ZIP method ${entry.method}`);
  }

  #inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
    let isWhole = false;
    const inflate = new Inflate((chunk, final) => {
      isWhole ||= final;
      if (chunk.length > 0) this.#count(chunk, take);
    });
    for (let at = 0; at < packed.length && !isWhole; at += CHUNK_SIZE) {
      try {
        inflate.push(packed.subarray(at, at + CHUNK_SIZE), at + CHUNK_SIZE >= packed.length);
      } catch (error) {
        if (error instanceof InputError || !isInflateError(error)) throw error;
        throw damaged('deflate');
      }
    }
  }

  #count(chunk: Uint8Array, take: (chunk: Uint8Array) => void): void {
    this.#unpacked += chunk.length;
    if (this.#unpacked > this.most) throw this.#tooLarge();
    take(chunk);
  }

  #tooLarge(): InputError {
    return new InputError('file-too-large', { most: `${Math.round(this.most / 1024 / 1024)} MB` });
  }

  #packed({ at, packedSize, isEncrypted }: ZipEntry): Uint8Array {
    if (isEncrypted) throw new InputError('file-protected');
    if (at + HEADER_LENGTH > this.#bytes.length || this.#view.getUint32(at, true) !== HEADER_SIGNATURE)
      throw damaged('ZIP header');
    const start =
      at + HEADER_LENGTH + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (start + packedSize > this.#bytes.length) throw damaged('EOF');
    return this.#bytes.subarray(start, start + packedSize);
  }

  #directory(): ZipEntry[] {
    const end = this.#end();
    const count = this.#view.getUint16(end + 10, true);
    const entries: ZipEntry[] = [];
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (at + ENTRY_LENGTH > end || this.#view.getUint32(at, true) !== ENTRY_SIGNATURE)
        throw damaged('ZIP directory');
      const entry = this.#entry(at);
      entries.push(entry);
      at +=
        ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + this.#view.getUint16(at + field, true), 0);
    }
    return entries;
  }

  #end(): number {
    const last = this.#bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
      if (this.#view.getUint32(at, true) === END_SIGNATURE) return at;
    throw damaged('EOF');
  }

  #entry(at: number): ZipEntry {
    const flags = this.#view.getUint16(at + 8, true);
    const nameStart = at + ENTRY_LENGTH;
    const name = this.#bytes.subarray(nameStart, nameStart + this.#view.getUint16(at + 28, true));
    const [packedSize, size, header] = [20, 24, 42].map((field) => this.#view.getUint32(at + field, true));
    if (packedSize === ZIP_64 || size === ZIP_64 || header === ZIP_64)
      throw new InputError('file-too-large', { most: '4 GB' });
    return {
      name: entryName(name, (flags & UTF_8_NAME) !== 0),
      size: size ?? 0,
      packedSize: packedSize ?? 0,
      method: this.#view.getUint16(at + 10, true),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      at: header ?? 0,
    };
  }
}

const isInflateError = (error: unknown) => error instanceof Error && 'code' in error;

const partName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Windows in Japan writes names in its own encoding, and many programs UTF-8 without saying so. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'shift_jis').decode(bytes);
  }
}
