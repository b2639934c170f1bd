import { elementsIn, parseXml, type XmlElement } from './xml.js';
import type { ZipArchive } from './zip.js';

/** A part of a package that another part points to. */
export interface Related {
  readonly id: string;
  /** The last word of the relationship's type: `worksheet`, `comments`. */
  readonly type: string;
  /** The name of the part within the package. */
  readonly target: string;
}

/** The name of a part that is named from another one's folder, or from the root. */
function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** What a part points to within its package; links to the world outside are left alone. */
export function relatedTo(archive: ZipArchive, part: string): Related[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = readXml(archive, `${folder}_rels/${part.slice(folder.length)}.rels`);
  return elementsIn(relations, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: resolved(part, Target),
    }));
}

/**
 * A part of a package as a tree, or null where there is none of that name.
 *
 * @throws {InputError} `file-damaged`
 */
export function readXml(archive: ZipArchive, name: string): XmlElement | null {
  const bytes = archive.read(name);
  return bytes === null ? null : parseXml(bytes);
}

/** The main part of a package: the workbook, the document. */
export function mainPart(archive: ZipArchive, usual: string): string {
  const found = relatedTo(archive, '').find(({ type }) => type === 'officeDocument');
  return found && archive.has(found.target) ? found.target : usual;
}
