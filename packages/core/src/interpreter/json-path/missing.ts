import type { JsonPath, JsonPathStep } from '../../expressions/json-path.ts';
import { javaText } from '../java-text.ts';
import { isList, isObject, memberOf, UnknownValue, type Value } from '../value.ts';

/** What Jayway says of a path that selects nothing, `$` for whatever the path begins with. */
export function noResults(path: JsonPath): string {
  return `No results for path: ${printed(path.steps)}`;
}

/**
 * What Jayway says when the step at `index` cannot be taken from `value`; nothing where it can, or selects nothing
 * without a word. It holds as long as all steps before select one value.
 */
export function complaintOf(value: Value, { steps }: JsonPath, index: number): string | undefined {
  const step = steps[index];
  if (step === undefined || value instanceof UnknownValue) return undefined;
  const before = (): string => printed(steps.slice(0, index));
  if (step.kind === 'member' || namesMembers(step)) {
    if (!isObject(value)) return notAnObject(step, before(), value);
    const isMissing = step.kind === 'member' && memberOf(value, step.name) === undefined;
    return isMissing && index < steps.length - 1
      ? `Missing property in path ${before()}${fragmentOf(step)}`
      : undefined;
  }
  return selectsItems(step) && !isList(value) ? notAnArray(step, before(), value) : undefined;
}

function namesMembers(step: JsonPathStep): boolean {
  return step.kind === 'union' && typeof step.members[0] === 'string';
}

function selectsItems({ kind }: JsonPathStep): boolean {
  return kind === 'index' || kind === 'slice' || kind === 'union';
}

function notAnObject(step: JsonPathStep, before: string, value: Value): string {
  return (
    `Expected to find an object with property ${fragmentOf(step)} in path ${before} but found '${javaClass(value)}'. ` +
    `This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.`
  );
}

function javaClass(value: Value): string {
  if (value === null) return 'null';
  if (isList(value)) return 'java.util.ArrayList';
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  return Number.isInteger(value) ? 'java.lang.Integer' : 'java.lang.Double';
}

function notAnArray(step: JsonPathStep, before: string, value: Value): string {
  if (value === null) return `The path ${before} is null`;
  const text = javaText(value);
  const context = typeof text === 'string' ? text : text.label;
  return `Filter: ${fragmentOf(step)} can only be applied to arrays. Current context is: ${context}`;
}

/** A path as Jayway prints it: `$['a'][0]`. */
function printed(steps: readonly JsonPathStep[]): string {
  return `$${steps.map(fragmentOf).join('')}`;
}

function fragmentOf(step: JsonPathStep): string {
  switch (step.kind) {
    case 'member':
      return `[${quoted(step.name)}]`;
    case 'index':
      return `[${step.index}]`;
    case 'slice':
      return `[${step.from ?? ''}:${step.to ?? ''}]`;
    case 'union':
      return `[${step.members.map((member) => (typeof member === 'string' ? quoted(member) : member)).join(',')}]`;
    case 'wildcard':
      return '[*]';
    case 'descendants':
      return '..';
    case 'filter':
      return '[?]';
    case 'function':
      return `.${step.name}()`;
    case 'script':
      return `[(${step.text})]`;
  }
}

function quoted(name: string): string {
  return `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
