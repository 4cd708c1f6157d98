import { type IntrinsicUse, intrinsicCalls } from '../analyses/expressions/intrinsic-calls.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { countPlaceholders } from '../expressions/intrinsic.ts';

export const formatPlaceholders = defineRule({
  id: 'format-placeholders',
  description: 'Require as many values as the template of `States.Format` has placeholders.',
  category: 'expressions',
  severity: 'error',
  requirements: ['INTR-06'],
  messages: { count: 'The template has {placeholders}, and {values} given.' },
  when: hasIntrinsics,
  needs: { calls: intrinsicCalls },
  check(_document, { calls }, report) {
    for (const { call, site } of calls.filter(isFormat)) {
      const [template, ...values] = call.arguments;
      if (template?.kind !== 'string') continue;
      const placeholders = countPlaceholders(template);
      if (placeholders === values.length) continue;
      const data = { placeholders: placeholderWords(placeholders), values: valueWords(values.length) };
      report('count', { at: stringPart(site.node, template), data });
    }
  },
});

function isFormat({ meant }: IntrinsicUse): boolean {
  return meant?.name === 'States.Format';
}

function placeholderWords(count: number): string {
  if (count === 0) return 'no placeholder';
  return count === 1 ? '1 placeholder' : `${count} placeholders`;
}

function valueWords(count: number): string {
  if (count === 0) return 'no value is';
  return count === 1 ? '1 value is' : `${count} values are`;
}
