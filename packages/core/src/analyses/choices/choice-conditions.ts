import { defineAnalysis } from '../../engine/analysis.ts';
import { changingFunctions } from '../../expressions/changing-functions.ts';
import { constantOf, type JsonataTree } from '../../expressions/jsonata.ts';
import type { ChoiceRule } from '../../model/choice-rule.ts';
import { statesOfType } from '../../model/state-machine.ts';
import type { Node } from '../../syntax/node.ts';
import { expressionSites, type JsonataSite } from '../expressions/expression-sites.ts';

/** The `Condition` of each Choice rule in JSONata that can be read. */
export const choiceConditions = defineAnalysis({
  name: 'choice-conditions',
  needs: { sites: expressionSites },
  run({ machine }, { sites }): ReadonlyMap<ChoiceRule, ChoiceCondition> {
    const states = statesOfType(machine, 'Choice').filter(({ queryLanguage }) => queryLanguage === 'JSONata');
    if (states.length === 0) return new Map();
    const byNode = new Map(sites.jsonata.map((site) => [site.node as Node, site]));
    const rules = states.flatMap((state) => state.rules);
    return new Map(rules.flatMap((rule) => [...conditionOf(rule, byNode)]));
  },
});

export type ChoiceCondition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | {
      readonly kind: 'expression';
      readonly tree: JsonataTree;
      /** Whether it gives the same result whenever it is asked about the same data. */
      readonly isSteady: boolean;
    };

function* conditionOf(
  rule: ChoiceRule,
  sites: ReadonlyMap<Node, JsonataSite>,
): Generator<[ChoiceRule, ChoiceCondition]> {
  const node = rule.condition?.value;
  if (node === undefined) return;
  const condition =
    node.kind === 'boolean' ? { kind: 'constant' as const, value: node.value } : expressionAt(sites.get(node));
  if (condition !== undefined) yield [rule, condition];
}

function expressionAt(site: JsonataSite | undefined): ChoiceCondition | undefined {
  if (site?.expression.kind !== 'parsed' || site.references === undefined) return undefined;
  const { tree } = site.expression;
  const constant = constantOf(tree);
  if (typeof constant?.value === 'boolean') return { kind: 'constant', value: constant.value };
  const names = [...site.references.calls, ...site.references.variables];
  return { kind: 'expression', tree, isSteady: !names.some(({ name }) => changingFunctions.has(name)) };
}
