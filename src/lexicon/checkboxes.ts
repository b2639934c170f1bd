import type { NormalString } from '../model.js';
import { asNormal } from '../text/normalise.js';
import type { Statuses } from './statuses.js';

/** One of several choices, by offsets of the text that they stand in. */
export interface Choice {
  readonly isChecked: boolean;
  /** Where its box stands, and where the next begins. */
  readonly from: number;
  readonly to: number;
  /** Where its text begins, behind the box. */
  readonly at: number;
}

const CHECKED = '☑☒✅🗹■✓✔';
const BOX = `[☐□⬜${CHECKED}]`;
const BOXES = new RegExp(BOX, 'gu');
const BEGINS_WITH_BOX = new RegExp(`^\\s*${BOX}`, 'u');
/** These are bullets too; a choice is told from entries by its states. */
const PLAIN = /^[□■✓✔]$/u;
/** In units. */
const LONGEST_CHOICE = 20;

/** Reads choices of which some are checked: ☑実施済 □実施中 □未実施. */
export class Checkboxes {
  constructor(readonly statuses: Statuses) {}

  /** The choices in a line that is nothing else, in any width of its letters; null for any other. */
  read(line: string): readonly Choice[] | null {
    if (!BEGINS_WITH_BOX.test(line)) return null;
    const boxes = [...line.matchAll(BOXES)];
    const choices = boxes.map(({ index, 0: box }, nth) => ({
      box,
      isChecked: CHECKED.includes(box),
      from: index,
      to: boxes[nth + 1]?.index ?? line.length,
      at: index + box.length,
    }));
    const textOf = ({ at, to }: Choice) => line.slice(at, to).trim();
    if (choices.some((choice) => textOf(choice) === '' || textOf(choice).length > LONGEST_CHOICE))
      return null;
    const arePlain = choices.every(({ box }) => PLAIN.test(box));
    const areStates = () =>
      choices.every((choice) => this.statuses.stated(asNormal(textOf(choice))) !== null);
    const mayBe = choices.length > 1 && choices.some(({ isChecked }) => !isChecked);
    return mayBe && (!arePlain || areStates()) ? choices : null;
  }

  /** The checked choice of a text, "" where not one of them is; the text itself where it is none of choices. */
  chosen(text: NormalString): NormalString {
    const line = text.replaceAll('\n', ' ');
    const choices = this.read(line);
    if (!choices) return text;
    const checked = choices.filter(({ isChecked }) => isChecked);
    const [only] = checked;
    return asNormal(only && checked.length === 1 ? line.slice(only.at, only.to).trim() : '');
  }
}
