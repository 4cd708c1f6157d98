import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { intrinsicFunctions } from '../language/intrinsic-functions.ts';

export const errorPathIntrinsic = defineRule({
  id: 'error-path-intrinsic',
  description: 'Require intrinsic functions in `ErrorPath` and `CausePath` to give a string.',
  category: 'errors',
  severity: 'error',
  requirements: ['END-04'],
  messages: { notAllowed: '`{field}` takes only functions that give a string, unlike `{name}`.' },
  when: hasIntrinsics,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { place, node, call } of sites.intrinsics) {
      if (!failFields.has(place.field) || place.state.type !== 'Fail' || call.kind !== 'parsed') continue;
      const { name, start, nameEnd } = call.tree;
      // A name that is no function's is reported as such.
      if (!intrinsicFunctions.has(name) || allowedFunctions.has(name)) continue;
      report('notAllowed', { at: stringPart(node, { start, end: nameEnd }), data: { field: place.field, name } });
    }
  },
});

const failFields: ReadonlySet<string> = new Set(['ErrorPath', 'CausePath']);

/** Developer Guide, state-fail. */
const allowedFunctions: ReadonlySet<string> = new Set([
  'States.Format',
  'States.JsonToString',
  'States.ArrayGetItem',
  'States.Base64Encode',
  'States.Base64Decode',
  'States.Hash',
  'States.UUID',
]);
