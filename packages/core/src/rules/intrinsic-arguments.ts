import { intrinsicCalls } from '../analyses/expressions/intrinsic-calls.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import {
  type IntrinsicFunction,
  intrinsicSignature,
  maximumArguments,
  minimumArguments,
} from '../language/intrinsic-functions.ts';

export const intrinsicArguments = defineRule({
  id: 'intrinsic-arguments',
  description: 'Require as many arguments as an intrinsic function takes.',
  category: 'expressions',
  severity: 'error',
  requirements: ['INTR-02'],
  messages: { count: '`{signature}` takes {expected}, and this call has {count}.' },
  when: hasIntrinsics,
  needs: { calls: intrinsicCalls },
  check(_document, { calls }, report) {
    for (const { call, meant, site } of calls) {
      const count = call.arguments.length;
      if (meant === undefined || takes(meant, count)) continue;
      const data = { signature: intrinsicSignature(meant), expected: expectedWords(meant), count };
      report('count', { at: stringPart(site.node, call), data });
    }
  },
});

function takes(meant: IntrinsicFunction, count: number): boolean {
  return count >= minimumArguments(meant) && count <= maximumArguments(meant);
}

function expectedWords(meant: IntrinsicFunction): string {
  const minimum = minimumArguments(meant);
  const maximum = maximumArguments(meant);
  if (maximum === 0) return 'no arguments';
  if (maximum === Number.POSITIVE_INFINITY) return `at least ${argumentWords(minimum)}`;
  return minimum === maximum ? argumentWords(minimum) : `${minimum} or ${argumentWords(maximum)}`;
}

function argumentWords(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}
