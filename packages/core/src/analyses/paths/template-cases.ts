import type { Template } from '../../interpreter/data/template.ts';
import { jsonataTemplateOf, payloadTemplateOf } from '../../interpreter/data/template.ts';
import type { Node } from '../../syntax/node.ts';
import { combined } from './combined.ts';
import { intrinsicCase } from './intrinsic-case.ts';
import { jsonataCases } from './jsonata-cases.ts';
import { pathCases } from './path-case.ts';
import type { Scene } from './scene.ts';
import { always, type Case, listOf, objectWith, symbolicOf } from './symbolic.ts';

/** What a payload template of JSONPath comes to. */
export function payloadCases(node: Node, scene: Scene): readonly Case[] {
  return templateCases(payloadTemplateOf(node, scene.world.program), scene);
}

/** What JSON with JSONata expressions comes to. */
export function jsonataFieldCases(node: Node, scene: Scene): readonly Case[] {
  return templateCases(jsonataTemplateOf(node, scene.world.program), scene);
}

function templateCases(template: Template, scene: Scene): readonly Case[] {
  const { world } = scene;
  switch (template.kind) {
    case 'constant':
      return [{ when: always, value: symbolicOf(template.value, world) }];
    case 'object': {
      const parts = template.members.map((member) => [member.name, templateCases(member.template, scene)] as const);
      return combined(parts, world).map(({ when, values }) => ({ when, value: objectWith(values) }));
    }
    case 'list': {
      const parts = template.items.map((item, index) => [index, templateCases(item, scene)] as const);
      return combined(parts, world).map(({ when, values }) => ({
        when,
        value: listOf(values.map(([, item]) => item)),
      }));
    }
    case 'expression': {
      const { expression } = template;
      if (expression.kind === 'path') return pathCases(expression, scene);
      const one = intrinsicCase(expression, scene);
      return one === undefined ? [] : [one];
    }
    case 'jsonata':
      return jsonataCases(template.expression, scene).flatMap(({ when, value }) =>
        value === undefined ? [] : [{ when, value }],
      );
  }
}
