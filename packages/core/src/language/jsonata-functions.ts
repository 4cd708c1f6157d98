import { guidePage } from './documentation.ts';
import { dateTimeFunctions } from './jsonata/date-time-functions.ts';
import type { JsonataFunction } from './jsonata/jsonata-function.ts';
import { readFunctions } from './jsonata/jsonata-function.ts';
import { aggregationFunctions, numericFunctions } from './jsonata/numeric-functions.ts';
import { stepFunctions } from './jsonata/step-functions.ts';
import { stringFunctions } from './jsonata/string-functions.ts';
import {
  arrayFunctions,
  booleanFunctions,
  higherOrderFunctions,
  objectFunctions,
} from './jsonata/structure-functions.ts';

/**
 * The functions of JSONata expressions by name, without `$`: those of JSONata 2.0.6 but `$eval`, and those that Step
 * Functions adds (Developer Guide, transforming-data).
 */
export const jsonataFunctions: ReadonlyMap<string, JsonataFunction> = byName([
  ...readFunctions(stringFunctions, jsonataPage('string-functions')),
  ...readFunctions(numericFunctions, jsonataPage('numeric-functions')),
  ...readFunctions(aggregationFunctions, jsonataPage('aggregation-functions')),
  ...readFunctions(booleanFunctions, jsonataPage('boolean-functions')),
  ...readFunctions(arrayFunctions, jsonataPage('array-functions')),
  ...readFunctions(objectFunctions, jsonataPage('object-functions')),
  ...readFunctions(dateTimeFunctions, jsonataPage('date-time-functions')),
  ...readFunctions(higherOrderFunctions, jsonataPage('higher-order-functions')),
  ...readFunctions(stepFunctions, guidePage('transforming-data')),
]);

/** The functions of JSONata that Step Functions does not have, each with the name of the one to call instead. */
export const absentJsonataFunctions: ReadonlyMap<string, string> = new Map([['eval', 'parse']]);

function jsonataPage(name: string): string {
  return `https://docs.jsonata.org/${name}`;
}

function byName(functions: readonly JsonataFunction[]): ReadonlyMap<string, JsonataFunction> {
  return new Map(functions.map((entry) => [entry.name, entry]));
}
