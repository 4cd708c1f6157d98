import type { JsonPath, JsonPathStep } from '../../expressions/json-path.ts';
import type { ChoiceRule } from '../../model/choice-rule.ts';
import type { Catcher, State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { ErrorSet } from './error-set.ts';
import type { Shape, Source } from './shape.ts';

/** What is certain of every execution that enters a state, whatever the input and the results of tasks. */
export interface StateFacts {
  readonly state: State;
  /** Nothing where some execution may enter it; else why none does. */
  readonly unreachable: Unreachable | undefined;
  /** The data that it is entered with. */
  readonly input: Shape;
  /** The variables that are assigned then, as one object. */
  readonly variables: Shape;
  readonly exits: readonly Exit[];
  /** The errors that no catcher of the state takes. */
  readonly errors: ErrorSet;
  readonly failures: readonly CertainFailure[];
  /** What of the data from outside the state relies on. */
  readonly assumptions: readonly Assumption[];
  /** Where it relies on what the machine itself makes on some ways only, as far as the shapes tell. */
  readonly doubts: readonly (Node | Property)[];
  /** Where facts say less than they might, because something is not understood. */
  readonly inexact: readonly Inexact[];
}

/** `start`: nothing leads there that can be taken. `owner`: the Parallel or Map around it never runs it. */
export type Unreachable = 'start' | 'owner';

/** A way out of a state. */
export interface Exit {
  readonly kind: 'next' | 'end' | 'choice' | 'default' | 'catch';
  /** The name of the state that it leads to, where it is known. */
  readonly target: string | undefined;
  readonly rule: ChoiceRule | undefined;
  readonly catcher: Catcher | undefined;
  /** The data that goes on; `never` where no execution goes that way. */
  readonly data: Shape;
  readonly variables: Shape;
}

/** A field that fails whenever it is evaluated. */
export interface CertainFailure {
  readonly kind:
    | 'missing'
    | 'unassigned'
    | 'result-path'
    | 'items'
    | 'text'
    | 'duration'
    | 'argument'
    | 'query'
    | 'condition'
    | 'number';
  readonly error: string;
  readonly place: Node | Property;
  /** The value that does not fit, or that has no such part. */
  readonly found: Shape;
  /** How that was read, where it was. */
  readonly read?: FailedRead | undefined;
  /** Whether it is evaluated whenever the state is entered; else only for items of a Map, or as far as rules before let it. */
  readonly isAlways: boolean;
}

export type FailedRead =
  /** A path of JSONPath in the text at the place; the step, where one finds nothing. */
  | { readonly kind: 'path'; readonly path: JsonPath; readonly step: JsonPathStep | undefined }
  /** A member in JSONata of what is written like this: `$states.input.order`. */
  | { readonly kind: 'member'; readonly holder: string; readonly name: string };

/** That data from outside has a part, which the definition alone does not tell. */
export interface Assumption {
  readonly source: Source;
  readonly place: Node | Property;
  /** Whether it is relied on whenever the state is entered. */
  readonly isAlways: boolean;
}

export interface Inexact {
  readonly place: Node | Property;
  /** A whole sentence. */
  readonly reason: string;
}
