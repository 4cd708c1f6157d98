import { type MissingTarget, missingTargets } from '../analyses/flow/missing-targets.ts';
import { hasMissingTargets } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumStateNameLength } from '../language/quotas.ts';
import type { Scope } from '../model/state-machine.ts';
import { replaceString } from '../syntax/edit.ts';
import { nearestName } from '../text/nearest.ts';

export const noDanglingTarget = defineRule({
  id: 'no-dangling-target',
  description: 'Disallow transitions to states that do not exist.',
  category: 'flow',
  severity: 'error',
  requirements: ['FLOW-03', 'TOP-03', 'TOP-05', 'CATCH-03'],
  messages: {
    dangling: 'There is no state `{target}` in {scope}.',
    misspelt: 'There is no state `{target}` in {scope}. Did you mean `{nearest}`?',
    empty: '`{field}` names no state.',
  },
  when: hasMissingTargets,
  needs: { missing: missingTargets },
  check(_document, { missing }, report) {
    const nowhere = missing.filter(({ elsewhere }) => elsewhere === undefined);
    for (const [index, missingTarget] of nowhere.entries()) {
      const { name: target, property } = missingTarget;
      const at = property.value;
      const scope = scopeWords[missingTarget.scope.kind];
      const nearest = index < mostSuggestions ? nearestState(missingTarget) : undefined;
      if (target === '') report('empty', { at, data: { field: property.name } });
      else if (nearest === undefined) report('dangling', { at, data: { target, scope } });
      else report('misspelt', { at, data: { target, scope, nearest }, fixes: fixesFor(missingTarget, nearest) });
    }
  },
});

/** Each suggestion looks at all names of the scope, so a long text of nothing but wrong targets gets only this many. */
const mostSuggestions = 50;

const scopeWords: Readonly<Record<Scope['kind'], string>> = {
  machine: 'the state machine',
  branch: 'this branch',
  iteration: 'this item processor',
};

function nearestState({ name, scope }: MissingTarget): string | undefined {
  if (name.length > maximumStateNameLength) return undefined;
  return lookalikesOf(name, scope)[0] ?? nearestName(name, scope.states.keys());
}

/** The states whose names differ from this one by case and blanks alone. */
function lookalikesOf(name: string, { states }: Scope): readonly string[] {
  const letters = lettersOf(name);
  return letters === '' ? [] : [...states.keys()].filter((known) => lettersOf(known) === letters);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/\s/g, '');
}

function fixesFor({ name, property, scope, from }: MissingTarget, nearest: string): readonly Fix[] {
  const edit = property.value.kind === 'string' ? replaceString(property.value, nearest) : undefined;
  if (edit === undefined) return [];
  const lookalikes = lookalikesOf(name, scope);
  const isPlain = lookalikes.length === 1 && lookalikes[0] === nearest && nearest !== from?.name;
  return [{ title: `Change \`${name}\` to \`${nearest}\``, kind: isPlain ? 'safe' : 'suggestion', edits: [edit] }];
}
