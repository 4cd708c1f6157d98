import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { valuesIn } from '../analyses/expressions/site-collector.ts';
import { hasJsonataMarks } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { delimited } from '../expressions/jsonata-delimiters.ts';
import { type StateMachine, statesOfType } from '../model/state-machine.ts';
import { type Node, propertyOf, type StringNode } from '../syntax/node.ts';

export const noJsonataInJsonpath = defineRule({
  id: 'no-jsonata-in-jsonpath',
  description: 'Disallow JSONata expressions in JSONPath states, where they are literal text.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['QL-07'],
  messages: { literal: '`{text}` is literal text here, because the query language of state `{state}` is JSONPath.' },
  when: hasJsonataMarks,
  needs: { sites: expressionSites },
  check({ machine }, { sites }, report) {
    for (const { node, place } of sites.literals) {
      if (place.holds !== 'payload-template' || !isJsonata(node)) continue;
      report('literal', { at: node, data: { text: node.value, state: place.state.name } });
    }
    for (const { node, state } of textsTakenAsTheyAre(machine)) {
      if (isJsonata(node)) report('literal', { at: node, data: { text: node.value, state: state.name } });
    }
  },
});

function isJsonata({ value, partial }: StringNode): boolean {
  return !partial && delimited(value).kind === 'expression';
}

const literalFields = { Pass: ['Result'], Fail: ['Error', 'Cause'] } as const;

/** The texts in fields that JSONPath states do not evaluate, and that are no payload templates. */
function* textsTakenAsTheyAre(machine: StateMachine) {
  for (const state of statesOfType(machine, 'Pass', 'Fail')) {
    if (state.queryLanguage !== 'JSONPath') continue;
    for (const field of literalFields[state.type]) {
      for (const node of textsIn(propertyOf(state.node, field)?.value)) yield { node, state };
    }
  }
}

function* textsIn(root: Node | undefined): Generator<StringNode> {
  if (root === undefined) return;
  for (const { node } of valuesIn(root)) {
    if (node.kind === 'string') yield node;
  }
}
