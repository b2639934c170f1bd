/** Web pages that were saved as one file: their parts, by MIME (RFC 2045 and 2046). */

/** A part of a message, its body decoded. */
export interface MimePart {
  /** In lower case: `text/html`. */
  readonly type: string;
  readonly charset: string | null;
  readonly location: string;
  readonly body: Uint8Array;
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Messages within messages within messages are more than any program writes. */
const MOST_NESTED_PARTS = 8;
const CHUNK = 1 << 13;

/** Bytes as a string of the same length. */
function binaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}

const bytesOf = (binary: string) => Uint8Array.from(binary, (character) => character.charCodeAt(0));

function parseEntity(text: string): Entity {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** A parameter of a header: `charset="shift_jis"`. */
function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') {
    const joined = body.replace(/=[ \t]*\r?\n/g, '');
    return bytesOf(
      joined.replace(/=([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    );
  }
  if (encoding !== 'base64') return bytesOf(body);
  try {
    return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
  } catch {
    return new Uint8Array();
  }
}

/** The bodies between the lines that begin with a boundary. */
function bodiesOf(body: string, boundary: string): string[] {
  const delimiter = `--${boundary}`;
  return `\n${body}`
    .split(`\n${delimiter}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => part.slice(part.indexOf('\n') + 1).replace(/\r$/, ''));
}

function partsIn({ headers, body }: Entity, depth: number): MimePart[] {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (boundary !== null && /^multipart\//i.test(type))
    return depth < MOST_NESTED_PARTS
      ? bodiesOf(body, boundary).flatMap((part) => partsIn(parseEntity(part), depth + 1))
      : [];
  return [
    {
      type: (type.split(';')[0] ?? '').trim().toLowerCase(),
      charset: parameter(type, 'charset'),
      location: headers.get('content-location') ?? '',
      body: decodeBody(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase()),
    },
  ];
}

/** The parts of a message in their order. */
export const parseMime = (bytes: Uint8Array): MimePart[] => partsIn(parseEntity(binaryString(bytes)), 0);
