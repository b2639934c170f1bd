import type { Status } from '../model.js';
import { alternatives, EndPattern, endingIn } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** What a sentence says by its predicate. */
export interface Predication {
  /** Null where the sentence only says what was done. */
  readonly status: Status | null;
  /** Whether a reader could take it otherwise: a goal that was missed, an offer that nobody took up. */
  readonly isDoubtful: boolean;
}

const DONE: Predication = { status: null, isDoubtful: false };
const DOUBTFUL: Predication = { status: null, isDoubtful: true };
const states = (status: Status): Predication => ({ status, isDoubtful: false });

/** A clause that tells of something done, and the clause that goes against it: …を行ったが、…できなかった. */
const CONTRAST = /^(.*(?:た|だ|ている|ており))(?:が|ものの|けれども)?、(.+)$/;
const CONTRASTED = /(?:た|だ|ている)(?:が|ものの|けれども)、|ており、/;
/** 要望があった tells what was the case, not what was done. */
const NOT_AN_ACT = /(?:あった|なかった|いなかった|だった|であった|ではあった)$/;
/** What is counted and then abolished was acted upon: 3件を廃止した may be what was to be done. */
const COUNTED_OBJECT = /[0-9][^\s0-9、。をはが]{1,4}を$/;
const TOPIC = /[^で]は/;
/** A verb that was not or could not be, whichever it is: 苗木を植えられなかった. */
const UNABLE = /(?:られ|[えけげせぜてねべめれ])(?:なかった|ませんでした)$/;

type Words = Vocabulary['statuses']['predicates'];

/**
 * Reads the predicate at the end of a sentence: its stem, its auxiliaries and what is negated. What it knows are
 * grammatical words and classes of nouns; a sentence of any subject is read by them.
 */
export class Predicates {
  readonly #copulas: EndPattern;
  readonly #negated: EndPattern;
  readonly #absent: EndPattern;
  readonly #inapplicable: RegExp;
  readonly #unbegun: EndPattern;
  readonly #acts: RegExp;
  readonly #mainActs: RegExp;
  readonly #harmless: RegExp;
  readonly #harmlessSubject: RegExp;
  readonly #outcomes: RegExp;
  readonly #takers: RegExp;
  readonly #ended: EndPattern;
  readonly #endedNoun: EndPattern;
  readonly #endedAct: EndPattern;
  readonly #abolished: RegExp;
  readonly #completed: EndPattern;
  readonly #joined: RegExp;
  readonly #underWay: EndPattern;
  readonly #later: EndPattern;
  readonly #prepared: RegExp;
  readonly #contrast: RegExp;
  readonly #partial: RegExp;
  readonly #ending: (text: string) => string | undefined;
  readonly #statusOf: ReadonlyMap<string, Status>;

  constructor(words: Words, endings: readonly (readonly [string, Status])[]) {
    const { negation, ending } = words;
    const any = (list: readonly string[]) => `(?:${alternatives(list)})`;
    const absences = any(negation.absences);
    const atEnd = (pattern: string, ...last: readonly (readonly string[])[]) =>
      new EndPattern(new RegExp(`(?:${pattern})$`), last.flat());
    this.#copulas = atEnd(any(words.copulas), words.copulas);
    this.#negated = atEnd(
      `${any(negation.verbs)}${any(negation.forms)}|${any(negation.progressiveVerbs)}${any(negation.progressiveForms)}`,
      negation.forms,
      negation.progressiveForms,
    );
    this.#absent = atEnd(`(?:は|が|も)?${absences}`, negation.absences);
    this.#inapplicable = new RegExp(
      `${any(negation.inapplicable)}(?:する)?[^、。はがをに]{0,6}(?:は|が|も)?${absences}$`,
    );
    this.#unbegun = atEnd(any(negation.unbegun), negation.unbegun);
    this.#acts = new RegExp(`${any(negation.acts)}$`);
    this.#mainActs = /(?:実施|開催|行っ|開い|交付|支出)/;
    this.#harmless = new RegExp(`${any(negation.harmless)}(?:は|が|も|を|に|には)?$`);
    this.#harmlessSubject = new RegExp(`${any(negation.harmless)}(?:は|が|も)[^、。]{0,4}$`);
    this.#outcomes = new RegExp(
      `${any(negation.outcomes)}(?:は|が|も|を|に|には|まで)?(?:達成|到達|達|到)?$`,
    );
    this.#takers = new RegExp(`${any(negation.takers)}$`);
    this.#ended = atEnd(
      `${any([...ending.nouns, ...ending.acts])}${any(ending.forms)}|${any(ending.verbs)}`,
      ending.forms,
      ending.verbs,
    );
    this.#endedNoun = atEnd(any(ending.nouns), ending.nouns);
    this.#abolished = new RegExp(`${any(ending.acts)}(?:${any(ending.forms)})?$`);
    this.#endedAct = atEnd(`(?<!の|^)${any(ending.acts)}`, ending.acts);
    this.#completed = atEnd(`(?<!の|未|^)${any(words.completion)}(?:となった)?`, words.completion, [
      'となった',
    ]);
    this.#joined = new RegExp(`${any(words.joiners)}$`);
    // Any verbal noun before 中 is under way, but for the words that name a time or a place.
    this.#underWay = atEnd(`(?:${any(words.underWay)}|(?<!${any(words.notUnderWay)})(?<=[一-龠]{2}))中`, [
      '中',
    ]);
    this.#later = atEnd(`^${any(words.later)}(?!の).*${any(words.laterForms)}`, words.laterForms);
    this.#prepared = new RegExp(`${any(words.preparations)}[^、。]{0,6}$`);
    this.#contrast = new RegExp(`^${any(words.contrasts)}`);
    this.#partial = new RegExp(any(words.partial));
    // Of a word that is listed for two statuses the first counts.
    this.#statusOf = new Map(endings.toReversed());
    this.#ending = endingIn([...this.#statusOf.keys()].sort((a, b) => b.length - a.length));
  }

  /** @param sentence without its full stop, and without a bracket at its end */
  read(sentence: string): Predication {
    const text = this.#withoutCopula(sentence);
    const found = this.#atEnd(sentence) ?? (text === sentence ? null : this.#atEnd(text));
    return found ? this.#againstClauseBefore(text, found) : DONE;
  }

  /** Whether a sentence tells of mere preparation: what comes of it the next sentence says. */
  isPreparation(sentence: string): boolean {
    return this.#prepared.test(sentence);
  }

  /** Whether a sentence turns against the one before it. */
  isContrast(sentence: string): boolean {
    return this.#contrast.test(sentence);
  }

  /** Whether a remark is about a part of what was done: 投開票は実施せず, うち1回中止. */
  isPartial(remark: string): boolean {
    return this.#partial.test(remark);
  }

  /** Whether a remark tells of another year than what it stands behind. */
  isOfLater(remark: string): boolean {
    return this.#later.test(remark);
  }

  #withoutCopula(sentence: string): string {
    const copula = this.#copulas.exec(sentence);
    return copula ? sentence.slice(0, copula.index) || sentence : sentence;
  }

  #atEnd(text: string): Predication | null {
    return (
      this.#absence(text) ??
      this.#negation(text) ??
      this.#end(text) ??
      this.#byEndings(text) ??
      (this.#later.test(text) ? states('planned') : null) ??
      (this.#underWay.test(text) ? states('in_progress') : null) ??
      (this.#isNoun(text, this.#completed) ? states('completed') : null)
    );
  }

  /** 実績なし, 開催はなかった: what is absent tells whether it means that nothing was done. */
  #absence(text: string): Predication | null {
    if (this.#unbegun.test(text)) return states('not_implemented');
    const absent = this.#absent.exec(text);
    if (!absent) return null;
    const what = text.slice(0, absent.index);
    if (this.#acts.test(what)) return states('not_implemented');
    if (this.#inapplicable.test(text)) return states('not_applicable');
    return this.#takers.test(what) ? DOUBTFUL : null;
  }

  #negation(text: string): Predication | null {
    const negated = this.#negated.exec(text);
    if (!negated) return this.#inability(text);
    const what = text.slice(0, negated.index);
    if (this.#inapplicableVerb(what)) return states('not_applicable');
    if (this.#harmless.test(what)) return DONE;
    return this.#outcomes.test(what) ? DOUBTFUL : states('not_implemented');
  }

  /** Whether what could not be done is the act itself, or something that went well, no list of verbs can say. */
  #inability(text: string): Predication | null {
    const unable = UNABLE.exec(text);
    if (!unable) return null;
    return this.#harmlessSubject.test(text.slice(0, unable.index)) ? DONE : DOUBTFUL;
  }

  #inapplicableVerb = (what: string): boolean => /(?:該当|対象と)$/.test(what);

  #end(text: string): Predication | null {
    const isEnded =
      this.#ended.test(text) || this.#isNoun(text, this.#endedNoun) || this.#isNoun(text, this.#endedAct);
    if (!isEnded) return null;
    const act = this.#abolished.exec(text);
    return act && COUNTED_OBJECT.test(text.slice(0, act.index)) ? DOUBTFUL : states('discontinued');
  }

  /** A noun at the end is the predicate unless it is one of several: 使用開始・中止. */
  #isNoun(text: string, noun: EndPattern): boolean {
    const match = noun.exec(text);
    return match !== null && !this.#joined.test(text.slice(0, match.index));
  }

  #byEndings(text: string): Predication | null {
    const status = this.#statusOf.get(this.#ending(text) ?? '');
    return status === undefined ? null : states(status);
  }

  /** What the clause before makes of a sentence that does not end well: …を実施したが、…できなかった. */
  #againstClauseBefore(text: string, found: Predication): Predication {
    const { status } = found;
    const clauses = CONTRASTED.test(text) ? CONTRAST.exec(text) : null;
    const [before, after] = [clauses?.[1] ?? '', clauses?.[2] ?? text];
    const acted = clauses !== null && !NOT_AN_ACT.test(before);
    if (status === null) return acted ? DONE : found;
    const didSomething = acted && !this.#prepared.test(before);
    if (status === 'not_implemented' || status === 'discontinued') {
      if (didSomething && (status === 'not_implemented' || this.#isOfAPart(before, after))) return DOUBTFUL;
      return after.includes('一部') ? states('in_progress') : found;
    }
    return didSomething && status !== 'completed' ? DONE : found;
  }

  #isOfAPart(before: string, after: string): boolean {
    return this.#mainActs.test(before) && TOPIC.test(after);
  }
}
