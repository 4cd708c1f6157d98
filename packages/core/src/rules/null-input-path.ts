import { expressionSites, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { hasPaths } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { isDefinite, type JsonPath } from '../expressions/json-path.ts';
import type { State } from '../model/state-machine.ts';
import { type Property, propertyOf } from '../syntax/node.ts';

export const nullInputPath = defineRule({
  id: 'null-input-path',
  description: 'Disallow reads of the input of a state whose `InputPath` is `null`.',
  category: 'data',
  severity: 'error',
  requirements: ['RUN-07'],
  messages: { empty: '`{path}` selects nothing: the input is empty, because `InputPath` is `null`.' },
  when: hasPaths,
  needs: { sites: expressionSites },
  check({ machine }, { sites }, report) {
    if (!machine.states.some((state) => nullPathOf(state) !== undefined)) return;
    for (const { node, place, path } of sites.paths.filter(readsEffectiveInput)) {
      const inputPath = path.kind === 'parsed' && selectsMember(path.tree) ? nullPathOf(place.state) : undefined;
      if (path.kind !== 'parsed' || inputPath === undefined) continue;
      const { start, end } = path.tree;
      report('empty', {
        at: stringPart(node, path.tree),
        data: { path: node.value.slice(start, end) },
        related: [{ at: inputPath, message: '`InputPath` is `null` here.' }],
      });
    }
  },
});

/** Fields that are evaluated on the effective input whenever the state runs. */
function readsEffectiveInput({ place: { state, field, owner } }: PathSite): boolean {
  if (owner !== state.node) return false;
  switch (state.type) {
    case 'Wait':
      return field === 'SecondsPath' || field === 'TimestampPath';
    case 'Map':
      return field === 'ItemsPath' && propertyOf(owner, 'ItemReader') === undefined;
    case 'Pass':
      return field === 'Parameters' && propertyOf(owner, 'Result') === undefined;
    default:
      return field === 'Parameters';
  }
}

/** An indefinite path gives an empty array, and fails nothing. */
function selectsMember(path: JsonPath): boolean {
  return path.root.kind === 'input' && path.steps.length > 0 && isDefinite(path);
}

function nullPathOf({ node }: State): Property | undefined {
  const inputPath = propertyOf(node, 'InputPath');
  return inputPath?.value.kind === 'null' ? inputPath : undefined;
}
