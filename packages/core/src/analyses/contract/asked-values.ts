import type { Comparison, Test } from '../../model/choice-rule.ts';
import { valueOf, writtenAt } from '../../model/field.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { isUnknown, type Node, type Property } from '../../syntax/node.ts';
import { partsOfConnective, testsWithin } from '../choices/choice-tests.ts';

export type AskedValue = string | number | boolean;

/** The values that the rules of a Choice ask for in one place. */
export interface AskedValues {
  /** Each that a rule names, in the order of the text. */
  readonly named: readonly AskedValue[];
  /** Those of which every rule asks for one, so that with any other the state fails; nothing where that is not so. */
  readonly only: ReadonlySet<AskedValue> | undefined;
}

/** What is asked about the path that a `Variable` of a rule holds. */
export function askedValues({ rules, rulesAreKnown, ...state }: ChoiceState, variable: Node | Property): AskedValues {
  const comparisons = rules.flatMap(({ test }) => testsWithin(test)).filter((test) => test.kind === 'comparison');
  const path = comparisons.find((comparison) => writtenAt(comparison.variable) === variable);
  const isAsked = (test: Comparison) => path !== undefined && valueOf(test.variable) === valueOf(path.variable);
  const named = comparisons.filter(isAsked).flatMap((comparison) => equalTo(comparison) ?? []);
  const isClosed = rulesAreKnown && state.default.kind === 'missing';
  const byRule = isClosed ? rules.map(({ test }) => wantedBy(test, isAsked)) : [undefined];
  const wanted = byRule.filter((values) => values !== undefined);
  return { named, only: wanted.length === byRule.length ? new Set(wanted.flat()) : undefined };
}

/** The values of which a test asks for one, whatever else it asks; nothing where it may hold with others. */
function wantedBy(test: Test, isAsked: (test: Comparison) => boolean): readonly AskedValue[] | undefined {
  const parts = test.kind === 'or' ? partsOfConnective(test) : [test];
  const values = parts.map((part) => {
    const all = part.kind === 'and' ? partsOfConnective(part) : [part];
    const asked = all.filter((one) => one.kind === 'comparison').filter(isAsked);
    return asked.map(equalTo).find((value) => value !== undefined);
  });
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function equalTo({ operator: { name, value } }: Comparison): AskedValue | undefined {
  if (!operators.has(name) || isUnknown(value)) return undefined;
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' ? value.value : undefined;
}

const operators: ReadonlySet<string> = new Set(['StringEquals', 'NumericEquals', 'BooleanEquals']);
