import type { Picture, ToPage } from './messages.ts';
import type { Place, Problem, Stretch } from './told-graph.ts';

/** What a view may do in the editor around it. Tests hand in their own. */
export interface Desk {
  /** Asks the language server. Throws what it refuses with, a sentence. */
  ask<Answer>(method: string, params: object, signal: AbortSignal): Promise<Answer>;
  /** Sends the page a message. */
  send(message: ToPage): void;
  /** What the view is called. */
  title(name: string): void;
  /** What the editor shows as problems of StepProof in a text. */
  problemsIn(uri: string): readonly Problem[];
  /** A file as people name it. */
  nameOf(uri: string): string;
  /** Puts the cursor at a place of a text, and shows it. */
  reveal(uri: string, place: Place): Promise<void>;
  copy(text: string): Promise<void>;
  tell(sentence: string): void;
  save(picture: Picture, name: string): Promise<void>;
  /** The file of tests beside a definition, with what stands in it; nothing where the definition has no folder. */
  testFileFor(uri: string): Promise<{ readonly uri: string; readonly text: string } | undefined>;
  /** Writes a test that the server has made, and shows it. */
  writeTest(test: AddedTest): Promise<void>;
  /** What the editor offers for problems at a place. */
  fixesAt(uri: string, range: Stretch): Promise<readonly OfferedFix[]>;
}

/** The answer to `stepproof/addTest`; lines and columns count from 1. */
export interface AddedTest {
  readonly name: string;
  readonly text: string;
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface OfferedFix {
  readonly title: string;
  make(): Promise<void>;
}
