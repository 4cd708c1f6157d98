import { guidePage } from '../documentation.ts';
import type { Schema } from '../schema.ts';
import { objectOrExpression } from './jsonata.ts';

const filteringPage = guidePage('concepts-input-output-filtering');
const jsonataPage = guidePage('transforming-data');

export const inputPath: Schema = {
  description:
    'JSONPath: selects the part of the state input that the state works on. Default `$`, the whole input; `null` gives `{}`.',
  page: guidePage('input-output-inputpath-params'),
  type: ['string', 'null'],
  default: '$',
  holds: 'path',
};

export const outputPath: Schema = {
  description:
    'JSONPath: selects the part of the result (after `ResultPath`) that becomes the state output. Default `$`, all of it; ' +
    '`null` gives `{}`.',
  page: filteringPage,
  type: ['string', 'null'],
  default: '$',
  holds: 'path',
};

export const resultPath: Schema = {
  description:
    'JSONPath: where the result is written into the raw state input. Default `$`, which replaces the input; `null` discards ' +
    'the result and keeps the input. A reference path: it names one place, and objects on the way are created.',
  page: guidePage('input-output-resultpath'),
  type: ['string', 'null'],
  default: '$',
  holds: 'result-path',
};

/** `Parameters` of a Pass, Task or Parallel state. Whether AWS takes anything but an object is not established. */
export const parameters: Schema = {
  description:
    'JSONPath: a payload template that replaces the effective input of the work. A key that ends in `.$` takes a path, a ' +
    'context path (`$$.`), a variable or an intrinsic function; other values are literal.',
  page: guidePage('input-output-inputpath-params'),
  holds: 'payload-template',
};

export const resultSelector: Schema = {
  description:
    'JSONPath: a payload template that shapes the raw result before `ResultPath` is applied. `$` is the result.',
  page: guidePage('input-output-inputpath-params'),
  holds: 'payload-template',
};

/** `Arguments` of a Task. */
export const taskArguments: Schema = objectOrExpression({
  description:
    'JSONata: what the resource is called with, as an object whose strings between `{%` and `%}` are evaluated, or as one ' +
    'expression that gives an object. Without it the state input is used.',
  page: jsonataPage,
});

/** `Arguments` of a Parallel state. The specification allows any JSON here. */
export const branchArguments: Schema = {
  description:
    'JSONata: the input of every branch; strings between `{%` and `%}` are evaluated. Without it the state input is used.',
  page: jsonataPage,
  holds: 'jsonata-template',
};

/** `Output` of a state whose work gives a result, which it replaces. */
export const resultOutput: Schema = {
  description:
    'JSONata: the state output, any JSON; strings between `{%` and `%}` are evaluated, with the result in `$states.result`. ' +
    'Without it the result is the output. It does not see what `Assign` of the same state sets.',
  page: jsonataPage,
  holds: 'jsonata-template',
};

/** `Output` of a state that gives no result of its own. */
export const inputOutput: Schema = {
  description:
    'JSONata: the state output, any JSON; strings between `{%` and `%}` are evaluated. Without it the state input is the ' +
    'output. It does not see what `Assign` of the same state sets.',
  page: jsonataPage,
  holds: 'jsonata-template',
};
