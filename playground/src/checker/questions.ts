import type { Laid } from '@stepproof/diagram';
import type { ToldFinding, ToldPaths, ToldRun } from '@stepproof/panels';

/** A text as the editor has it. The name says its format, and what findings call it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** What the page asks of the thread that checks. All of it is plain data. */
export type Question = { readonly source: Source } & (
  | { readonly kind: 'check'; readonly depth: 'shallow' | 'deep' }
  | { readonly kind: 'fix' }
  /** The machine is known by its place in the text. */
  | { readonly kind: 'paths'; readonly machine: number }
  | { readonly kind: 'run'; readonly machine: number; readonly input: unknown; readonly mocks: unknown }
);

/** By the kind of the question. */
export interface Answers {
  readonly check: Checked;
  readonly fix: Fixed;
  /** Nothing where the machine has no state to start at. */
  readonly paths: ToldPaths | undefined;
  /** Why it cannot be run, in a sentence, where it cannot. */
  readonly run: ToldRun | string;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly machines: readonly DrawnMachine[];
  /** What could not be checked, in whole sentences. */
  readonly notes: readonly string[];
}

export interface Finding extends ToldFinding, Range {
  readonly isUnnecessary: boolean;
  /** Each makes all its changes, or none. */
  readonly remedies: readonly { readonly title: string; readonly changes: readonly Change[] }[];
  readonly isFixedSafely: boolean;
}

/** Characters of the text, by UTF-16 units from 0. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Change extends Range {
  readonly insert: string;
}

export interface DrawnMachine {
  readonly name: string;
  /** Where nothing is drawn: why, in a sentence. */
  readonly picture: Laid | string;
  /** Where the names of its states stand, in the order of the picture. */
  readonly places: readonly Range[];
}

export interface Fixed {
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** What goes to the thread, and what comes back. */
export interface Asked {
  readonly id: number;
  readonly question: Question;
  /** Where the data on AWS lies. */
  readonly awsData: string;
}

export type Replied = { readonly id: number } & ({ readonly answer: unknown } | { readonly failure: string });
