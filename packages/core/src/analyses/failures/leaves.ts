import type { IntrinsicArgument } from '../../expressions/intrinsic.ts';
import { type JsonPath, parseJsonPath } from '../../expressions/json-path.ts';
import { jsonataTemplateOf, payloadTemplateOf, type Template } from '../../interpreter/data/template.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { pathFieldCases } from '../paths/flow.ts';
import { intrinsicCase } from '../paths/intrinsic-case.ts';
import { jsonataCases } from '../paths/jsonata-cases.ts';
import { pathCase } from '../paths/path-case.ts';
import type { Scene } from '../paths/scene.ts';
import type { Case } from '../paths/symbolic.ts';

/** An expression, and the values that it may have; it fails where it has none of them. */
export interface Leaf {
  readonly place: Node | Property;
  readonly cases: readonly Case[];
  /** Whether it has none because a list is too short, which depends on how much there was to put into it. */
  readonly isOutOfRange?: boolean | undefined;
}

/** The path in a field. */
export function pathLeaf(place: Property, scene: Scene): Leaf {
  const { value } = place;
  const parsed = value.kind === 'string' ? parseJsonPath(value.value) : undefined;
  const isOutOfRange = parsed?.kind === 'parsed' && leadsOutOfRange(parsed.tree, scene);
  return { place, cases: pathFieldCases(place, scene), isOutOfRange };
}

function leadsOutOfRange(path: JsonPath, scene: Scene): boolean {
  const { steps } = path;
  const lost = steps.findIndex((_, index) => caseUpTo(index + 1, path, scene) === undefined);
  if (steps[lost]?.kind !== 'index') return false;
  const holder = caseUpTo(lost, path, scene)?.value;
  return holder?.kind === 'list' || (holder?.kind === 'constant' && Array.isArray(holder.value));
}

function caseUpTo(length: number, path: JsonPath, scene: Scene): Case | undefined {
  return pathCase({ ...path, steps: path.steps.slice(0, length) }, scene);
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
      const isOutOfRange = one === undefined && pathsIn(expression).some((path) => leadsOutOfRange(path, scene));
      yield { place, cases: one === undefined ? [] : [one], isOutOfRange };
      return;
    }
    case 'jsonata':
      yield { place: template.place, cases: definedCases(template.expression, scene) };
  }
}

/** Nesting is bounded where calls are read. */
function pathsIn(argument: IntrinsicArgument): readonly JsonPath[] {
  if (argument.kind === 'path') return [argument];
  return argument.kind === 'call' ? argument.arguments.flatMap(pathsIn) : [];
}

/** AWS takes no expression that selects nothing. */
function definedCases(expression: string, scene: Scene): readonly Case[] {
  return jsonataCases(expression, scene).flatMap(({ when, value }) => (value === undefined ? [] : [{ when, value }]));
}
