import type { QueryLanguage, Schema, StateType } from './schema.ts';
import { choiceSchemas } from './states/choice.ts';
import { failSchemas } from './states/fail.ts';
import { mapSchemas } from './states/map.ts';
import { parallelSchemas } from './states/parallel.ts';
import { passSchemas } from './states/pass.ts';
import { succeedSchemas } from './states/succeed.ts';
import { taskSchemas } from './states/task.ts';
import { waitSchemas } from './states/wait.ts';

/** The schema of a state, chosen by its `Type` and its effective query language before it is validated. */
export const stateSchemas: Readonly<Record<StateType, Readonly<Record<QueryLanguage, Schema>>>> = {
  Task: taskSchemas,
  Pass: passSchemas,
  Choice: choiceSchemas,
  Wait: waitSchemas,
  Parallel: parallelSchemas,
  Map: mapSchemas,
  Succeed: succeedSchemas,
  Fail: failSchemas,
};
