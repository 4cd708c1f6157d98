import { shortfallOf } from '../analyses/expressions/intrinsic-argument-shortfall.ts';
import { type IntrinsicUse, intrinsicCalls } from '../analyses/expressions/intrinsic-calls.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { IntrinsicArgument } from '../expressions/intrinsic.ts';
import type { IntrinsicParameter } from '../language/intrinsic-functions.ts';
import { maximumRangeElements } from '../language/quotas.ts';

export const intrinsicArgumentType = defineRule({
  id: 'intrinsic-argument-type',
  description: 'Disallow arguments of intrinsic functions that their parameters do not take.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['INTR-05', 'INTR-10', 'INTR-11', 'INTR-12', 'INTR-13', 'INTR-14'],
  messages: {
    argument: '`{function}` takes {expected} as `{parameter}`, and this is {found}.',
    range: '`States.ArrayRange` makes at most {maximum} elements, and this range has {count}.',
  },
  when: hasIntrinsics,
  needs: { calls: intrinsicCalls },
  check(_document, { calls }, report) {
    for (const use of calls) {
      for (const { argument, parameter } of pairsOf(use)) {
        const shortfall = shortfallOf(argument, parameter);
        if (shortfall === undefined) continue;
        const data = { function: use.call.name, parameter: parameter.name, ...shortfall };
        report('argument', { at: stringPart(use.site.node, argument), data });
      }
      const count = rangeLength(use);
      if (count > maximumRangeElements) {
        report('range', { at: stringPart(use.site.node, use.call), data: { maximum: maximumRangeElements, count } });
      }
    }
  },
});

interface Pair {
  readonly argument: IntrinsicArgument;
  readonly parameter: IntrinsicParameter;
}

/** Each argument with the parameter that it stands for, of which the last may stand for any number. */
function pairsOf({ call, meant }: IntrinsicUse): readonly Pair[] {
  const parameters = meant?.parameters ?? [];
  const last = parameters.at(-1);
  return call.arguments.flatMap((argument, index) => {
    const parameter = parameters[index] ?? (last?.variadic === true ? last : undefined);
    return parameter === undefined ? [] : [{ argument, parameter }];
  });
}

/** How many elements a range of three literal numbers has. */
function rangeLength({ call, meant }: IntrinsicUse): number {
  if (meant?.name !== 'States.ArrayRange') return 0;
  const [start, end, step] = call.arguments.map(numberOf);
  if (start === undefined || end === undefined || step === undefined || step === 0) return 0;
  return Math.max(0, Math.floor((end - start) / step) + 1);
}

function numberOf(argument: IntrinsicArgument): number | undefined {
  return argument.kind === 'literal' && typeof argument.value === 'number' ? Math.round(argument.value) : undefined;
}
