import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { nearestName } from '../../text/nearest.ts';
import { mistakeAt } from '../mistake.ts';
import type { LocalGiven } from './local-config.ts';

/**
 * The test case that is asked for, as `Name` or `Machine#Name`, or the only one there is. Nothing, with a mistake that lists what there is,
 * where that is not clear.
 */
export function testCaseOf(root: ObjectNode, given: LocalGiven): ObjectNode | undefined {
  const all = casesIn(root, given);
  const wished = all.filter((one) => isMeant(one, given.testCase));
  const own = wished.filter(({ machine }) => machine === given.machineName);
  const fitting = own.length > 0 ? own : wished;
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return objectIn(only.property, given);
  const at = propertyOf(root, 'StateMachines') as Property;
  if (given.mistakes.length === 0)
    given.mistakes.push(mistakeAt(at, faultOf(given.testCase, fitting.length > 0 ? fitting : all)));
  return undefined;
}

interface TestCase {
  readonly machine: string;
  readonly property: Property;
}

function casesIn(root: ObjectNode, given: LocalGiven): readonly TestCase[] {
  const machines = objectIn(propertyOf(root, 'StateMachines') as Property, given);
  return (machines?.properties ?? []).flatMap((machine) => {
    const object = objectIn(machine, given);
    const cases = object && propertyOf(object, 'TestCases');
    if (object !== undefined && cases === undefined)
      given.mistakes.push(mistakeAt(machine, `\`${machine.name}\` has no \`TestCases\`.`));
    return (cases === undefined ? [] : (objectIn(cases, given)?.properties ?? [])).map((property) => ({
      machine: machine.name,
      property,
    }));
  });
}

function objectIn({ name, value }: Property, { mistakes }: LocalGiven): ObjectNode | undefined {
  const node = asWritten(value);
  if (node.kind === 'object') return node;
  mistakes.push(mistakeAt(value, `\`${name}\` is an object in a configuration of Step Functions Local.`));
  return undefined;
}

function isMeant(testCase: TestCase, wished: string | undefined): boolean {
  return wished === undefined || wished === testCase.property.name || wished === fullNameOf(testCase);
}

/** A test case as Step Functions Local is told it at the end of an ARN. */
function fullNameOf({ machine, property }: TestCase): string {
  return `${machine}#${property.name}`;
}

function faultOf(wished: string | undefined, all: readonly TestCase[]): string {
  if (all.length === 0) return 'There is no test case in `StateMachines`.';
  const machines = new Set(all.map(({ machine }) => machine));
  const names = all.map((one) => (machines.size > 1 ? fullNameOf(one) : one.property.name));
  const listed = names.map((name) => `\`${name}\``).join(', ');
  if (wished === undefined || all.every((one) => isMeant(one, wished)))
    return `There are several test cases, of which one is to be named with \`--test-case\`: ${listed}.`;
  const nearest = nearestName(wished, names);
  return `There is no test case \`${wished}\`${nearest === undefined ? `: there are ${listed}.` : `. Did you mean \`${nearest}\`?`}`;
}
