import { type IntrinsicUse, intrinsicCalls } from '../analyses/expressions/intrinsic-calls.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { intrinsicFunctions } from '../language/intrinsic-functions.ts';
import { replaceString } from '../syntax/edit.ts';
import { nearestName } from '../text/nearest.ts';

export const knownIntrinsic = defineRule({
  id: 'known-intrinsic',
  description: 'Require calls of intrinsic functions that exist.',
  category: 'expressions',
  severity: 'error',
  requirements: ['INTR-02'],
  messages: {
    unknown: 'There is no intrinsic function `{name}`.',
    misspelt: 'There is no intrinsic function `{name}`. Did you mean `{nearest}`?',
  },
  when: hasIntrinsics,
  needs: { calls: intrinsicCalls },
  check(_document, { calls }, report) {
    for (const use of calls.filter(isUnknown)) {
      const { name, start, nameEnd } = use.call;
      const at = stringPart(use.site.node, { start, end: nameEnd });
      const nearest = nearestFunction(use);
      if (nearest === undefined) report('unknown', { at, data: { name } });
      else report('misspelt', { at, data: { name, nearest }, fixes: fixesOf(use, nearest) });
    }
  },
});

function isUnknown({ call }: IntrinsicUse): boolean {
  return !intrinsicFunctions.has(call.name);
}

const prefix = 'States.';
const shortNames = Array.from(intrinsicFunctions.keys(), (name) => name.slice(prefix.length));

/** All names share their prefix, which says nothing about how near they are. */
function nearestFunction({ call, meant }: IntrinsicUse): string | undefined {
  if (meant !== undefined) return meant.name;
  const nearest = nearestName(call.name.slice(prefix.length), shortNames);
  return nearest === undefined ? undefined : prefix + nearest;
}

/**
 * Where only the case differs the function is beyond doubt, and what else is wrong with the call is reported already. An
 * error or a cause takes only some functions, so there a person decides.
 */
function fixesOf({ call, meant, site: { node, place } }: IntrinsicUse, nearest: string): Fix[] {
  const text = node.value.slice(0, call.start) + nearest + node.value.slice(call.nameEnd);
  const edit = replaceString(node, text);
  if (edit === undefined) return [];
  const kind = meant !== undefined && place.holds === 'payload-template' ? 'safe' : 'suggestion';
  return [{ title: `Change \`${call.name}\` to \`${nearest}\``, kind, edits: [edit] }];
}
