import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { contextMember, contextMembers, isInContextObject } from '../../packages/core/src/language/context-object.ts';
import { errorNames, predefinedError, reservedErrorPrefix } from '../../packages/core/src/language/error-names.ts';
import { comparisonOperators } from '../../packages/core/src/language/fields/comparison-operators.ts';
import { isForbiddenHeader } from '../../packages/core/src/language/http-task.ts';
import {
  intrinsicFunctions,
  intrinsicSignature,
  maximumArguments,
  minimumArguments,
} from '../../packages/core/src/language/intrinsic-functions.ts';
import type { JsonataFunction } from '../../packages/core/src/language/jsonata/jsonata-function.ts';
import {
  jsonataSignature,
  maximumJsonataArguments,
  minimumJsonataArguments,
} from '../../packages/core/src/language/jsonata/jsonata-function.ts';
import { absentJsonataFunctions, jsonataFunctions } from '../../packages/core/src/language/jsonata-functions.ts';
import { statesMembers } from '../../packages/core/src/language/states-object.ts';

test('there are 39 comparison operators, and StringMatches has no path twin', () => {
  expect(comparisonOperators.size).toBe(39);
  expect(comparisonOperators.has('StringMatchesPath')).toBe(false);
  expect(comparisonOperators.get('TimestampLessThanEqualsPath')).toMatchObject({
    compares: 'timestamp',
    operandIsPath: true,
  });
});

test('every predefined error begins with the reserved prefix', () => {
  expect([...errorNames.keys()].filter((name) => !name.startsWith(reservedErrorPrefix))).toEqual([]);
});

test('States.Runtime is caught by nothing, States.Timeout not by States.TaskFailed', () => {
  expect(errorNames.get('States.Runtime')).toMatchObject({ catchable: false, matchedByAll: false });
  expect(errorNames.get('States.Timeout')).toMatchObject({ matchedByAll: true, matchedByTaskFailed: false });
  expect([...errorNames.values()].filter((error) => error.isWildcard).map((error) => error.name)).toEqual([
    'States.ALL',
    'States.TaskFailed',
  ]);
});

test('HTTP errors end in a status', () => {
  expect(predefinedError('States.Http.StatusCode.429')?.raisedBy).toEqual(['HTTP Task']);
  expect(predefinedError('States.Http.StatusCode.')).toBeUndefined();
  expect(predefinedError('States.Http.StatusCode.4290')).toBeUndefined();
  expect(predefinedError('State.ALL')).toBeUndefined();
});

test.each([
  ['States.Array', 0, Number.POSITIVE_INFINITY],
  ['States.Format', 1, Number.POSITIVE_INFINITY],
  ['States.MathRandom', 2, 3],
  ['States.UUID', 0, 0],
  ['States.JsonMerge', 3, 3],
])('%s takes %d to %d arguments', (name, minimum, maximum) => {
  const intrinsic = intrinsicFunctions.get(name);
  expect(intrinsic && minimumArguments(intrinsic)).toBe(minimum);
  expect(intrinsic && maximumArguments(intrinsic)).toBe(maximum);
});

test('there are 18 intrinsic functions, written with their parameters', () => {
  expect(intrinsicFunctions.size).toBe(18);
  const signatures = [...intrinsicFunctions.values()].map(intrinsicSignature);
  expect(signatures).toContain('States.MathRandom(start, end, [seed])');
  expect(signatures).toContain('States.Format(template, …values)');
});

test.each([
  ['Execution.Id', true],
  ['Execution.Input.order.id', true],
  ['Map.Item.Value.a', true],
  ['', true],
  ['Execution.ID', false],
  ['Execution.Name.first', false],
  ['Task.token', false],
  ['constructor', false],
])('the context object at `%s`: %s', (path, isThere) => {
  expect(isInContextObject(path === '' ? [] : path.split('.'))).toBe(isThere);
});

test('every member of the context object stands in one that is an object', () => {
  const holders = contextMembers
    .filter((member) => member.path.length > 1)
    .map((member) => contextMember(member.path.slice(0, -1)));
  expect(holders.filter((holder) => holder?.type !== 'object')).toEqual([]);
});

test('$states has four members, and the result only of states that work', () => {
  expect([...statesMembers.keys()]).toEqual(['input', 'context', 'result', 'errorOutput']);
  expect(statesMembers.get('result')?.stateTypes).toEqual(['Task', 'Parallel', 'Map']);
});

test('$eval is absent and the functions of Step Functions are there', () => {
  expect(jsonataFunctions.has('eval')).toBe(false);
  expect(absentJsonataFunctions.get('eval')).toBe('parse');
  for (const name of ['partition', 'range', 'hash', 'random', 'uuid', 'parse'])
    expect(jsonataFunctions.has(name)).toBe(true);
  expect(jsonataFunctions.has('constructor')).toBe(false);
});

test('a signature shows what may be left out', () => {
  expect(signature('substring')).toBe('$substring(text, start, [length])');
  expect(signature('zip')).toBe('$zip(…arrays)');
  expect(signature('uuid')).toBe('$uuid()');
});

const addedByStepFunctions = new Set(['partition', 'range', 'hash', 'random', 'uuid', 'parse']);
const builtIn = [...jsonataFunctions.values()].filter(({ name }) => !addedByStepFunctions.has(name));

test('JSONata has every function of the table but those that Step Functions adds', async () => {
  const types = builtIn.map(async ({ name }) => [name, await jsonata(`$type($${name})`).evaluate({})]);
  expect(Object.fromEntries(await Promise.all(types))).toEqual(
    Object.fromEntries(builtIn.map(({ name }) => [name, 'function'])),
  );
  expect(builtIn).toHaveLength(63);
});

test.each(builtIn.map((entry) => [entry.name, entry] as const))(
  '$%s takes as many arguments as JSONata says',
  async (_name, entry) => {
    const maximum = maximumJsonataArguments(entry);
    const minimum = minimumJsonataArguments(entry);
    if (maximum !== Number.POSITIVE_INFINITY) expect(await refusesCount(entry, maximum + 1)).toBe(true);
    else expect(await refusesCount(entry, 40)).toBe(false);
    expect(await acceptsSomeTypes(entry, minimum)).toBe(true);
  },
);

/** Values of every type that a parameter may ask for. */
const candidates = ['"s"', '1', 'true', '[1]', '{}', 'function($x){1}'];

async function refusesCount({ name }: JsonataFunction, count: number): Promise<boolean> {
  const results = candidates.map((candidate) => codeOf(`$${name}(${Array(count).fill(candidate).join(', ')})`));
  return (await Promise.all(results)).every((code) => code === 'T0410');
}

/** Whether some choice of types is not refused for its number or types of arguments; the context is of each type too. */
async function acceptsSomeTypes({ name }: JsonataFunction, count: number): Promise<boolean> {
  const choices = choicesOf(count);
  for (const context of candidates) {
    for (const choice of choices) {
      const code = await codeOf(`${context}.$${name}(${choice.join(', ')})`);
      if (code !== 'T0410' && code !== 'T0411') return true;
    }
  }
  return false;
}

function choicesOf(count: number): readonly (readonly string[])[] {
  let choices: readonly (readonly string[])[] = [[]];
  for (let index = 0; index < count; index++)
    choices = choices.flatMap((choice) => candidates.map((value) => [...choice, value]));
  return choices;
}

async function codeOf(expression: string): Promise<string | undefined> {
  try {
    await jsonata(expression).evaluate({});
    return undefined;
  } catch (error) {
    return (error as { readonly code?: string }).code;
  }
}

function signature(name: string): string | undefined {
  const entry = jsonataFunctions.get(name);
  return entry && jsonataSignature(entry);
}

test('headers that an HTTP Task may not set are told in any case', () => {
  expect(['Authorization', 'X-Amz-Date', 'host'].every(isForbiddenHeader)).toBe(true);
  expect(isForbiddenHeader('Content-Type')).toBe(false);
});
