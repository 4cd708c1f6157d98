import { printErrors } from '../../../packages/core/src/analyses/shapes/error-set.ts';
import { printShape } from '../../../packages/core/src/analyses/shapes/print-shape.ts';
import { stateShapes } from '../../../packages/core/src/analyses/shapes/shape-analysis.ts';
import type { Assumption, Exit, StateFacts } from '../../../packages/core/src/analyses/shapes/shape-facts.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import type { State } from '../../../packages/core/src/model/state-machine.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';
import { underContract } from '../../project/contract/under-contract.ts';

/** The facts of the states of a scope that is written as its states in order, the first one first. */
export function printedFacts(states: Readonly<Record<string, object>>, contract?: object): string {
  const StartAt = Object.keys(states)[0];
  const document = underContract(documentOf(JSON.stringify({ StartAt, States: states })), contract);
  const facts = new FactStore(document).get(stateShapes) as ReadonlyMap<State, StateFacts>;
  return [...facts.values()].flatMap(printedState).join('\n');
}

function printedState({ state, unreachable, input, variables, ...facts }: StateFacts): readonly string[] {
  const { name } = state;
  if (unreachable !== undefined) return [`${name}: unreachable (${unreachable})`];
  const assigned = printShape(variables);
  return [
    `${name}: ${printShape(input)}${assigned === '{}' ? '' : ` with ${assigned}`}`,
    ...facts.exits.map(printedExit),
    ...facts.failures.map(
      ({ kind, place, isAlways }) => `  fails${isAlways ? '' : ' if evaluated'}: ${kind} ${pointerOf(place)}`,
    ),
    ...new Set(facts.assumptions.map(printedAssumption)),
    ...facts.inexact.map(({ reason }) => `  inexact: ${reason}`),
  ];
}

function printedExit({ kind, target, data }: Exit): string {
  return `  ${kind}${target === undefined ? '' : ` ${target}`}: ${printShape(data)}`;
}

function printedAssumption({ source: { of, steps } }: Assumption): string {
  return `  assumes ${[of === 'input' ? 'input' : of.name, ...steps].join('.')}`;
}

/** The errors that escape from a state. */
export function printedErrors(states: Readonly<Record<string, object>>, name: string, contract?: object): string {
  const StartAt = Object.keys(states)[0];
  const document = underContract(documentOf(JSON.stringify({ StartAt, States: states })), contract);
  const facts = [...(new FactStore(document).get(stateShapes) as ReadonlyMap<State, StateFacts>).values()];
  const known = facts.find(({ state }) => state.name === name);
  return known === undefined ? 'no such state' : printErrors(known.errors);
}
