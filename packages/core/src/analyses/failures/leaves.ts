import { jsonataTemplateOf, payloadTemplateOf, type Template } from '../../interpreter/data/template.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { intrinsicCase } from '../paths/intrinsic-case.ts';
import { jsonataCases } from '../paths/jsonata-cases.ts';
import { pathCase } from '../paths/path-case.ts';
import type { Scene } from '../paths/scene.ts';
import type { Case } from '../paths/symbolic.ts';

/** An expression, and the values that it may have; it fails where it has none of them. */
export interface Leaf {
  readonly place: Node | Property;
  readonly cases: readonly Case[];
}

/** The expressions in a payload template, or in the JSON of a JSONata field, in the order in which they are evaluated. */
export function leavesOf(node: Node, scene: Scene, language: 'JSONPath' | 'JSONata'): Iterable<Leaf> {
  const { program } = scene.world;
  return leavesIn(language === 'JSONata' ? jsonataTemplateOf(node, program) : payloadTemplateOf(node, program), scene);
}

function* leavesIn(template: Template, scene: Scene): Generator<Leaf> {
  switch (template.kind) {
    case 'constant':
      return;
    case 'object':
      for (const member of template.members) yield* leavesIn(member.template, scene);
      return;
    case 'list':
      for (const item of template.items) yield* leavesIn(item, scene);
      return;
    case 'expression': {
      const { expression, place } = template;
      const one = expression.kind === 'call' ? intrinsicCase(expression, scene) : pathCase(expression, scene);
      yield { place, cases: one === undefined ? [] : [one] };
      return;
    }
    case 'jsonata':
      yield { place: template.place, cases: definedCases(template.expression, scene) };
  }
}

/** AWS takes no expression that selects nothing. */
function definedCases(expression: string, scene: Scene): readonly Case[] {
  return jsonataCases(expression, scene).flatMap(({ when, value }) => (value === undefined ? [] : [{ when, value }]));
}
