import type { Value } from '../value.ts';

/** What stands on a side of an operator; nothing where a path selects nothing. */
export type OperandValue = Value | RegexTest | undefined;

/** A regular expression that tests whole texts. */
export class RegexTest {
  readonly matches: (text: string) => boolean;

  constructor(matches: (text: string) => boolean) {
    this.matches = matches;
  }
}
