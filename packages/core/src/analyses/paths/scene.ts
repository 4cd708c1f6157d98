import type { JsonataCase } from './jsonata-cases.ts';
import type { Case, Symbolic } from './symbolic.ts';
import type { World } from './world.ts';

/** What the expressions of a state read from. */
export interface Scene {
  readonly world: World;
  /** `$` in JSONPath. */
  readonly data: Symbolic;
  /** The value of a variable, or nothing where it is surely not assigned. */
  variable(name: string): Case | undefined;
  readonly mapItem: Symbolic | undefined;
  /** The input of the execution; of a child execution it is not followed. */
  readonly executionInput: Symbolic | undefined;
  /** The members of `$states` in JSONata. What is not read does not come into being. */
  readonly states: ReadonlyMap<string, () => Symbolic>;
  /** What is known of the context object in JSONata, by its members. */
  readonly context: ReadonlyMap<string, Symbolic>;
  readonly answers: SceneAnswers;
}

/** What was read in a scene. Read again, it is the same, although nobody may know what it is. */
export class SceneAnswers {
  /** Whether some of it came into being when it was read, and hangs on more than the data. */
  areNew = false;
  /** By the text of a path; nothing where it never selects anything. */
  readonly paths = new Map<string, { readonly found: Case | undefined }>();
  /** By the number of an expression. */
  readonly expressions = new Map<number, readonly JsonataCase[]>();
}
