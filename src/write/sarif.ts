/** Messages as SARIF 2.1.0, which editors and code hosts show at their places. */

import { RULES, type Rule } from '../messages/catalogue.js';
import type { Language, Message, RuleId, Severity } from '../model.js';
import { FILE_RULE_ID_VALUES } from '../schema/generated/values.js';
import { LineIndex } from '../text/lines.js';

/** The document that messages are about. */
export interface SarifSource {
  /** Its name, as messages show it. */
  readonly file: string;
  /** The file that holds it: of `a.zip/b.csv` and of `a.zip/b.xlsx#R5` the archive. Mostly the same. */
  readonly artifact: string;
  /** The text of a text file; null for other files, of which no editor shows lines, or if it is not known. */
  readonly text: string | null;
}

const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The root of a source tree, as GitHub and editors name it. */
const SOURCE_ROOT = '%SRCROOT%';

const SARIF_LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Collects messages and prints them as a SARIF log. */
export class SarifLog {
  readonly #artifacts = new Map<string, number>();
  readonly #results: { readonly rule: RuleId; readonly result: object }[] = [];

  add(source: SarifSource, messages: readonly Message[]): void {
    if (messages.length === 0) return;
    const artifactLocation = this.#locationOf(uriOf(source.artifact));
    const lines = source.text === null || source.file !== source.artifact ? null : new LineIndex(source.text);
    for (const message of messages) {
      const region = lines === null ? null : regionOf(message, lines);
      const physicalLocation = { artifactLocation, ...(region ? { region } : {}) };
      const result = {
        level: SARIF_LEVELS[message.severity],
        message: { text: textOf(message, source, region !== null) },
        locations: [{ physicalLocation, ...logicalLocationsOf(message) }],
      };
      this.#results.push({ rule: message.rule, result });
    }
  }

  #locationOf(uri: string) {
    const index = this.#artifacts.get(uri) ?? this.#artifacts.size;
    this.#artifacts.set(uri, index);
    return { uri, uriBaseId: SOURCE_ROOT, index };
  }

  /** @param version the program's version */
  toJson(version: string, language: Language): string {
    const raised = new Set(this.#results.map(({ rule }) => rule));
    const rules = (Object.keys(RULES) as RuleId[]).filter((rule) => raised.has(rule));
    const descriptors = rules.map((id) => descriptorOf(id, RULES[id], language));
    const driver = { name: 'shinchoku', version, language, rules: descriptors };
    const artifacts = [...this.#artifacts.keys()].map((uri) => ({
      location: { uri, uriBaseId: SOURCE_ROOT },
    }));
    const results = this.#results.map(({ rule, result }) => ({
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      ...result,
    }));
    const run = { tool: { driver }, columnKind: 'utf16CodeUnits', artifacts, results };
    return JSON.stringify({ $schema: SARIF_SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
  }
}

/** The folders of an absolute path tell of a machine, and no reader of the log has them. */
const ABSOLUTE_FOLDER = /^(?:[A-Za-z]:)?[\\/](?:.*[\\/])?/;

const uriOf = (path: string) => path.replace(ABSOLUTE_FOLDER, '').split('/').map(encoded).join('/');

/** A part of a path. A lone surrogate, which a URI cannot hold, becomes U+FFFD. */
const encoded = (part: string) => encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '\ufffd'));

/** A rule: its subject in the run's language, and what it means in both. */
const descriptorOf = (id: RuleId, { severity, title, why }: Rule, language: Language) => ({
  id,
  shortDescription: { text: title[language] },
  fullDescription: { text: why[language] },
  help: { text: `${title.ja}: ${why.ja}\n\n${title.en}: ${why.en}` },
  defaultConfiguration: { level: SARIF_LEVELS[severity] },
});

/** Whether a rule is on a file as a whole. */
const isOnFile = (rule: RuleId) => (FILE_RULE_ID_VALUES as readonly RuleId[]).includes(rule);

/** The lines and columns of a message, which are counted from 1, and its characters, from 0. */
function regionOf({ rule, line, column, start, end }: Message, lines: LineIndex) {
  if (isOnFile(rule)) return null;
  const last = lines.addressOf(end);
  const region = { startLine: line, startColumn: column, endLine: last.line, endColumn: last.column };
  return { ...region, charOffset: start, charLength: end - start };
}

/** Where a person finds it in a workbook, word-processor file or PDF. */
const logicalLocationsOf = ({ place }: Message) =>
  place === null ? {} : { logicalLocations: [{ fullyQualifiedName: place }] };

/** The sentence, with the place before it if no region shows the place. */
function textOf(
  { message, rule, place, line, column }: Message,
  { file, artifact }: SarifSource,
  hasRegion: boolean,
): string {
  const within = file.startsWith(`${artifact}/`) ? file.slice(artifact.length + 1) : null;
  const position = hasRegion || isOnFile(rule) ? null : (place ?? `${line}:${column}`);
  const before = [within, position].filter((part) => part !== null).join(' ');
  return before === '' ? message : `${before}: ${message}`;
}
