import { guidePage } from '../documentation.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { queryLanguages, stateTypes } from '../schema.ts';

/** The `Type` of a state, which chooses the schema of the rest of it. */
export const type: Schema = {
  description:
    'What the state does: `Task` works, `Pass` shapes data, `Choice` branches, `Wait` delays, `Parallel` runs branches, ' +
    '`Map` runs steps for each item, `Succeed` and `Fail` end the scope. Names are case-sensitive.',
  page: guidePage('workflow-states'),
  type: 'string',
  enum: stateTypes,
};

export const comment: Schema = {
  description: 'A description for people. It has no effect on the execution.',
  page: guidePage('statemachine-structure'),
  type: 'string',
};

export const machineQueryLanguage: Schema = {
  description:
    'The query language of every state that does not name its own: `JSONPath` (default) or `JSONata`. When it is ' +
    '`JSONata`, no state may go back to `JSONPath`.',
  page: guidePage('transforming-data'),
  type: 'string',
  enum: queryLanguages,
  default: 'JSONPath',
};

export const stateQueryLanguage: Schema = {
  description:
    'The query language of this state: `JSONPath` or `JSONata`. Without it the top-level `QueryLanguage` holds, not that ' +
    'of the enclosing `Map` or `Parallel` state. A state of a JSONPath machine may choose `JSONata`; the reverse is refused.',
  page: guidePage('transforming-data'),
  type: 'string',
  enum: queryLanguages,
};

export const next: Schema = {
  description:
    'The name of the state to run next, exactly as it is written in the same `States`. A state has either `Next` or `End`.',
  page: guidePage('statemachine-structure'),
  type: 'string',
  holds: 'state-name',
};

export const end: Schema = {
  description:
    '`true` makes this the last state of its scope: the machine, the branch or the iteration. A state has either `Next` or ' +
    '`End`.',
  page: guidePage('statemachine-structure'),
  type: 'boolean',
  const: true,
};

const assignDescription =
  'Variables to set when the state completes, by name: a Unicode identifier of at most 80 characters, without `$`. All ' +
  'values are taken from before the state assigns; later states read a variable as `$name`. `states` is reserved.';

/** `Assign`: its values are evaluated by the query language of the state. */
export const assign: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: {
    description: `${assignDescription}\n\nA name that ends in \`.$\` takes a path or an intrinsic function; other values are literal.`,
    page: guidePage('workflow-variables'),
    type: 'object',
    holds: 'payload-template',
  },
  JSONata: {
    description: `${assignDescription}\n\nStrings between \`{%\` and \`%}\` are evaluated as JSONata.`,
    page: guidePage('workflow-variables'),
    type: 'object',
    holds: 'jsonata-template',
  },
};
