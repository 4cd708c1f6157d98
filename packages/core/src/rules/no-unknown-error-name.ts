import { type ErrorHandlers, errorHandlers, type HandledName } from '../analyses/errors/error-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { errorNames, httpStatusPrefix, predefinedError, reservedErrorPrefix } from '../language/error-names.ts';
import { itemsOf } from '../model/error-handlers.ts';
import { stringField, valueOf } from '../model/field.ts';
import { type State, type StateMachine, statesOfType } from '../model/state-machine.ts';
import { replaceString } from '../syntax/edit.ts';
import { nearestName } from '../text/nearest.ts';

export const noUnknownErrorName = defineRule({
  id: 'no-unknown-error-name',
  description: 'Disallow names in `ErrorEquals` that look predefined and are not.',
  category: 'errors',
  severity: 'warning',
  requirements: ['RETRY-18', 'ERR-01', 'ERR-02'],
  messages: {
    unknown: 'Step Functions has no error named `{name}`.',
    nearMiss: 'Step Functions has no error named `{name}`. Did you mean `{nearest}`?',
    noStatus: '`{name}` matches no HTTP error, since names are compared exactly and end in a status of three digits.',
  },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check({ machine }, { errors }, report) {
    for (const handled of unknownNames(errors, machine)) {
      const { name, node: at } = handled;
      const nearest = predefinedNear(name);
      if (name.startsWith(httpStatusPrefix)) report('noStatus', { at, data: { name } });
      else if (nearest !== undefined)
        report('nearMiss', { at, data: { name, nearest }, fixes: rename(handled, nearest) });
      else if (name.startsWith(reservedErrorPrefix)) report('unknown', { at, data: { name } });
    }
  },
});

/** A Fail state may raise a reserved name, which then matches. */
function unknownNames({ names }: ErrorHandlers, machine: StateMachine): readonly HandledName[] {
  const unknown = names.filter(({ name }) => looksPredefined(name) && predefinedError(name) === undefined);
  if (unknown.length === 0 || mayHideFailState(machine)) return [];
  const raised = new Set(statesOfType(machine, 'Fail').map(({ node }) => valueOf(stringField(node, 'Error'))));
  return unknown.filter(({ name }) => !raised.has(name));
}

function mayHideFailState({ scopes, states }: StateMachine): boolean {
  return scopes.some(({ isFullyKnown }) => !isFullyKnown) || states.some(mayHideError);
}

function mayHideError(state: State): boolean {
  switch (state.type) {
    case undefined:
      return true;
    case 'Fail':
      return stringField(state.node, 'Error').kind === 'unknown';
    case 'Parallel':
      return !itemsOf(state.node, 'Branches').areAll;
    case 'Map':
      return state.processorProperty !== undefined && state.processor === undefined;
    default:
      return false;
  }
}

/** `State.ALL` and `states.timeout` too; any other name may be one of the user's own. */
function looksPredefined(name: string): boolean {
  return /^states?\./i.test(name);
}

/** With the reserved prefix anything near will do; without it only the rest of a predefined name. */
function predefinedNear(name: string): string | undefined {
  if (name.startsWith(reservedErrorPrefix)) return nearestName(name, errorNames.keys());
  const prefixed = (reservedErrorPrefix + name.slice(name.indexOf('.') + 1)).toLowerCase();
  return [...errorNames.keys()].find((known) => known.toLowerCase() === prefixed);
}

function rename(handled: HandledName, nearest: string): readonly Fix[] {
  const edit = replaceString(handled.node, nearest);
  if (edit === undefined) return [];
  const kind = isPlainlyAll(handled, nearest) ? 'safe' : 'suggestion';
  return [{ title: `Change \`${handled.name}\` to \`${nearest}\``, kind, edits: [edit] }];
}

/** A wrong case alone, where `States.ALL` may stand: it was meant to match everything. */
function isPlainlyAll({ name, handler, list }: HandledName, nearest: string): boolean {
  const isAll = nearest === 'States.ALL' && name.toLowerCase() === nearest.toLowerCase();
  return isAll && handler.errors.isFullyKnown && handler.errors.names.length === 1 && handler === list.handlers.at(-1);
}
