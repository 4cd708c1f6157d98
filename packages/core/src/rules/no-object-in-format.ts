import { functionMeantBy, type IntrinsicUse, intrinsicCalls } from '../analyses/expressions/intrinsic-calls.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { IntrinsicArgument, IntrinsicCall } from '../expressions/intrinsic.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';

export const noObjectInFormat = defineRule({
  id: 'no-object-in-format',
  description: 'Disallow arrays and objects as values of `States.Format`, which does not write them as JSON.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['INTR-07'],
  messages: { value: '`{function}` gives {kind}, which `States.Format` does not write as JSON.' },
  when: hasIntrinsics,
  needs: { calls: intrinsicCalls },
  check(_document, { calls }, report) {
    for (const { call, site } of calls.filter(isFormat)) {
      for (const value of call.arguments.slice(1).filter(isCall)) {
        const kind = kindGivenBy(value);
        if (kind === undefined) continue;
        const at = stringPart(site.node, value);
        report('value', { at, data: { kind, function: value.name }, fixes: fixesOf(site.node, value) });
      }
    }
  },
});

function isFormat({ meant }: IntrinsicUse): boolean {
  return meant?.name === 'States.Format';
}

function isCall(argument: IntrinsicArgument): argument is IntrinsicCall {
  return argument.kind === 'call';
}

function kindGivenBy({ name }: IntrinsicCall): string | undefined {
  const returns = functionMeantBy(name)?.returns;
  return returns === 'array' || returns === 'object' ? `an ${returns}` : undefined;
}

function fixesOf(node: StringNode, { start, end, name }: IntrinsicCall): Fix[] {
  const { value } = node;
  const wrapped = `States.JsonToString(${value.slice(start, end)})`;
  const edit = replaceString(node, value.slice(0, start) + wrapped + value.slice(end));
  if (edit === undefined) return [];
  return [{ title: `Write what \`${name}\` gives with \`States.JsonToString\``, kind: 'suggestion', edits: [edit] }];
}
