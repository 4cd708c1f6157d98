import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { staticCallOf } from '../reading/calls.ts';
import { type Call, callsIn } from '../reading/calls-in.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { unwrapped } from '../reading/expression.ts';
import { isPathValue } from '../reading/json-path-values.ts';
import { givenMember, objectOf } from '../reading/objects.ts';
import { creationOf } from '../reading/state-classes.ts';

export const cdkPathPlace = defineCdkRule({
  id: 'cdk-path-place',
  description: 'Disallow paths where the CDK does not make a path of them.',
  severity: 'error',
  suggests: true,
  messages: {
    list: 'The CDK takes no path within an array, and throws here. `JsonPath.array` makes an array of what paths select.',
    result: 'A `Result` is sent as it is, so this is the text of the path. What it selects can be in `parameters`.',
    jsonata:
      'A state that uses JSONata evaluates no path, so this is the text of the path. Write an expression between `{%` and `%}`.',
  },
  check(code, report) {
    for (const call of callsIn(code)) {
      for (const { object, holds } of objectsOf(call, code)) {
        for (const { node, list } of pathsIn(object, code)) {
          if (holds !== 'template') report(holds, { at: node });
          else if (list !== undefined) report('list', { at: node, suggestions: asArray(list, node, code) });
        }
      }
    }
  },
});

interface HoldingObject {
  readonly object: TSESTree.Node;
  readonly holds: 'template' | 'result' | 'jsonata';
}

/** The values that the CDK makes a payload of, and those that it takes as they are. */
function* objectsOf(call: Call, code: CdkCode): Generator<HoldingObject> {
  const name = call.type === AST_NODE_TYPES.CallExpression ? staticCallOf(call, making, code) : undefined;
  const [object] = call.arguments;
  if (object !== undefined && name?.startsWith('aws-stepfunctions.Result.')) yield { object, holds: 'result' };
  if (object !== undefined && name === 'aws-stepfunctions.TaskInput.fromObject') yield { object, holds: 'template' };
  const creation = creationOf(call, code);
  const props = objectOf(creation?.props, code);
  if (props === undefined) return;
  if (creation?.queryLanguage === 'JSONata') {
    yield* membersOf(props, ['arguments', 'outputs', 'assign', 'parameters', 'payload'], 'jsonata');
  } else yield* membersOf(props, ['parameters', 'resultSelector', 'itemSelector', 'assign'], 'template');
}

const making: ReadonlySet<string> = new Set(['fromString', 'fromObject', 'fromArray', 'fromNumber', 'fromBoolean']);

function* membersOf(props: TSESTree.ObjectExpression, names: readonly string[], holds: HoldingObject['holds']) {
  for (const name of names) {
    const object = givenMember(props, name);
    if (object !== undefined) yield { object, holds };
  }
}

interface PathWithin {
  readonly node: TSESTree.Node;
  /** The array that it is an element of. */
  readonly list: TSESTree.ArrayExpression | undefined;
}

/** The paths in a value that is written out, however deep. */
function* pathsIn(value: TSESTree.Node, code: CdkCode): Generator<PathWithin> {
  const left: PathWithin[] = [{ node: value, list: undefined }];
  for (let part = left.shift(); part !== undefined; part = left.shift()) {
    const node = unwrapped(part.node);
    if (node.type === AST_NODE_TYPES.ObjectExpression) left.push(...valuesOf(node));
    else if (node.type === AST_NODE_TYPES.ArrayExpression) left.push(...elementsOf(node));
    else if (isPathValue(node, code)) yield { ...part, node };
  }
}

function valuesOf({ properties }: TSESTree.ObjectExpression): PathWithin[] {
  return properties.flatMap((property) =>
    property.type === AST_NODE_TYPES.Property ? [{ node: property.value, list: undefined }] : [],
  );
}

function elementsOf(list: TSESTree.ArrayExpression): PathWithin[] {
  return list.elements.flatMap((node) =>
    node === null || node.type === AST_NODE_TYPES.SpreadElement ? [] : [{ node, list }],
  );
}

/** Texts and paths; whatever else there is in the array, `States.Array` may not take. */
function asArray(list: TSESTree.ArrayExpression, path: TSESTree.Node, code: CdkCode): readonly CdkSuggestion[] {
  const elements = list.elements.filter((element) => element !== null);
  const first = path.type === AST_NODE_TYPES.CallExpression ? path.callee : path;
  if (first.type !== AST_NODE_TYPES.MemberExpression || elements.length < list.elements.length) return [];
  if (!elements.every((element) => isText(element) || isPathValue(element, code))) return [];
  const by = `${code.source.getText(first.object)}.array(${elements.map((one) => code.source.getText(one)).join(', ')})`;
  return [{ title: 'Use `JsonPath.array`', replaces: list, by }];
}

function isText(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string';
}
