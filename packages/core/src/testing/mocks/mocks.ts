import type { TaskAnswer } from '../../interpreter/task-answers.ts';
import type { Node, Property } from '../../syntax/node.ts';

/** What a person says that the tasks of a state machine do. */
export interface Mocks {
  /** By the name of the state. */
  readonly states: ReadonlyMap<string, StateMocks>;
}

/** What the calls of one state are answered with. */
export interface StateMocks {
  /** Where the state is named. */
  readonly at: Property;
  /**
   * Whether they answer for all of a Parallel or Map state at once, or else for the calls of a Task and what a distributed Map reads.
   */
  readonly of: 'calls' | 'whole';
  /** In the order of the calls, which do not overlap. */
  readonly responses: readonly MockedResponse[];
  /** What later calls get: the last response again, or none. */
  readonly afterLast: 'repeat' | 'unanswered';
}

/** The answer to some calls of a state, which count from 0 over the whole execution. */
export interface MockedResponse {
  readonly at: Node | Property;
  readonly first: number;
  readonly last: number;
  readonly answer: TaskAnswer;
}
