import { looksLikeIntrinsic, parseIntrinsic, parseJsonPath } from '@stepproof/core';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { staticCallOf } from '../reading/calls.ts';
import { type Call, callsIn } from '../reading/calls-in.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { textOf } from '../reading/constants.ts';
import { unwrapped } from '../reading/expression.ts';
import { isPathValue } from '../reading/json-path-values.ts';
import { givenMember, keyOf, objectOf } from '../reading/objects.ts';
import { creationOf } from '../reading/state-classes.ts';

export const cdkTemplateKey = defineCdkRule({
  id: 'cdk-template-key',
  description: 'Require keys that end in `.$` exactly where the value is the text of a path.',
  severity: 'error',
  suggests: true,
  messages: {
    twice: 'The CDK adds `.$` to the key of a path itself, so this key ends in it twice. Leave it away.',
    neither: '`{{key}}` takes a path or an intrinsic function as its value, and `{{text}}` is neither.',
  },
  check(code, report) {
    for (const call of callsIn(code)) {
      for (const { key, value } of propertiesOf(call, code)) {
        const written = keyOf({ key } as TSESTree.Property);
        if (written?.endsWith('.$') !== true) continue;
        const text = textOf(value, code);
        if (isPathValue(value, code)) report('twice', { at: key, suggestions: [withoutSuffix(key, written)] });
        else if (text !== undefined && !isExpression(text)) {
          report('neither', { at: value, data: { key: written, text }, suggestions: [withoutSuffix(key, written)] });
        }
      }
    }
  },
});

/** The properties of payload templates, however deep. */
function* propertiesOf(call: Call, code: CdkCode): Generator<TSESTree.Property> {
  const left: (TSESTree.Node | null)[] = [...templatesOf(call, code)];
  for (let node = left.shift(); node !== undefined; node = left.shift()) {
    const value = node === null ? undefined : unwrapped(node);
    if (value?.type === AST_NODE_TYPES.ArrayExpression) left.push(...value.elements);
    if (value?.type !== AST_NODE_TYPES.ObjectExpression) continue;
    for (const property of value.properties) {
      if (property.type !== AST_NODE_TYPES.Property) continue;
      left.push(property.value);
      yield property;
    }
  }
}

function templatesOf(call: Call, code: CdkCode): readonly TSESTree.Node[] {
  const name = call.type === AST_NODE_TYPES.CallExpression ? staticCallOf(call, making, code) : undefined;
  if (name === 'aws-stepfunctions.TaskInput.fromObject') return call.arguments.slice(0, 1);
  const creation = creationOf(call, code);
  const props = creation?.queryLanguage === 'JSONata' ? undefined : objectOf(creation?.props, code);
  return ['parameters', 'resultSelector', 'itemSelector', 'assign']
    .map((name) => givenMember(props, name))
    .filter(isWritten);
}

const making: ReadonlySet<string> = new Set(['fromObject']);

function isWritten(node: TSESTree.Node | undefined): node is TSESTree.Node {
  return node !== undefined;
}

function isExpression(text: string): boolean {
  return (looksLikeIntrinsic(text) ? parseIntrinsic(text) : parseJsonPath(text)).kind === 'parsed';
}

function withoutSuffix(key: TSESTree.Node, written: string): CdkSuggestion {
  const name = written.slice(0, -'.$'.length);
  return {
    title: `Rename \`${written}\` to \`${name}\``,
    replaces: key,
    by: /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name),
  };
}
