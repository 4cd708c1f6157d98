import type { Mistake } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';

/** What was given cannot be run; the command ends with the exit code for what cannot be read. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly shown: Shown;

  constructor(shown: Shown) {
    super('What was given cannot be run.');
    this.shown = shown;
  }
}

/** What a person is told: a sentence, or places in texts. */
export type Shown =
  | { readonly kind: 'message'; readonly message: string }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[]; readonly texts: SourceTexts };

export function refused(message: string): Refusal {
  return new Refusal({ kind: 'message', message });
}

/** Tells what is wrong, and where. */
export function mistaken(mistakes: readonly Mistake[], texts: SourceTexts): Refusal {
  return new Refusal({ kind: 'mistakes', mistakes, texts });
}
