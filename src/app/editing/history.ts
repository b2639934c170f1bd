import type { CorrectionKind } from '../../model.js';

/** What a person did, for the buttons that take it back. */
export interface EditingStep {
  readonly kind: CorrectionKind | 'columns' | 'rename' | 'merge' | 'decide' | 'back' | 'answer';
  /** The text that it was done to. */
  readonly text: string;
}

interface Past<State> {
  readonly step: EditingStep;
  /** The state before the step, or after it among those that were undone. */
  readonly state: State;
}

/** States with those before and after. */
export class History<State extends object> {
  #state: State;
  #saved: State;
  #past: readonly Past<State>[] = [];
  #future: readonly Past<State>[] = [];
  #isGathering = false;

  constructor(state: State) {
    this.#state = state;
    this.#saved = state;
  }

  get state(): State {
    return this.#state;
  }

  get isDirty(): boolean {
    return this.#state !== this.#saved;
  }

  get undoable(): EditingStep | null {
    return this.#past.at(-1)?.step ?? null;
  }

  get redoable(): EditingStep | null {
    return this.#future.at(-1)?.step ?? null;
  }

  /** @returns whether anything is different now */
  change(step: EditingStep, state: State): boolean {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return false;
    if (!this.#isGathering) this.#remember(step);
    this.#state = state;
    return true;
  }

  /** Makes one step of all changes. */
  together(step: EditingStep, act: () => void): void {
    const before = this.#state;
    this.#isGathering = true;
    try {
      act();
    } finally {
      this.#isGathering = false;
    }
    const after = this.#state;
    this.#state = before;
    if (after !== before) this.change(step, after);
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { step: last.step, state: this.#state }];
    this.#state = last.state;
  }

  redo(): void {
    const next = this.#future.at(-1);
    if (!next) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { step: next.step, state: this.#state }];
    this.#state = next.state;
  }

  saved(): void {
    this.#saved = this.#state;
  }

  #remember(step: EditingStep): void {
    this.#past = [...this.#past, { step, state: this.#state }];
    this.#future = [];
  }
}
