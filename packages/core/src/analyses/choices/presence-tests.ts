import { defineAnalysis } from '../../engine/analysis.ts';
import type { Test } from '../../model/choice-rule.ts';
import { type State, type StateMachine, statesOfType } from '../../model/state-machine.ts';
import { expressionSites } from '../expressions/expression-sites.ts';
import { variableReads } from '../variables/variable-reads.ts';

/** For which variables the definition asks whether they have a value, and may choose the way by that. */
export const presenceTests = defineAnalysis({
  name: 'presence-tests',
  needs: { reads: variableReads, sites: expressionSites },
  run({ machine }, { reads, sites }): PresenceTests {
    const names = new Set(reads.filter(({ kind }) => kind === 'test').map(({ name }) => name));
    if (reads.length === 0) return { names, areAll: false };
    return { names, areAll: (sites.isComplete || machine.states.every(isJsonPath)) && !mayAskForOthers(machine) };
  },
});

export interface PresenceTests {
  /** The variables, without their `$`. */
  readonly names: ReadonlySet<string>;
  /** Whether the definition asks for no others; not looked into, and false, where nothing reads a variable. */
  readonly areAll: boolean;
}

/** Outside of JSONata only Choice rules ask, so that placeholders elsewhere hide nothing. */
function isJsonPath({ queryLanguage }: State): boolean {
  return queryLanguage === 'JSONPath';
}

/** Whether a Choice rule compares a variable that cannot be read. */
function mayAskForOthers(machine: StateMachine): boolean {
  const open = statesOfType(machine, 'Choice')
    .filter(isJsonPath)
    .flatMap(({ rules }) => rules.map(({ test }) => test));
  for (let test: Test | undefined = open.pop(); test !== undefined; test = open.pop()) {
    if (test.kind === 'unknown' || (test.kind === 'comparison' && test.variable.kind !== 'present')) return true;
    if ('tests' in test) for (const part of test.tests) open.push(part);
  }
  return false;
}
