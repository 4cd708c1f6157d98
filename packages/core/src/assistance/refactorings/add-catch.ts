import { lacks, valueOf } from '../../model/field.ts';
import { type Catcher, type FallibleState, isFallible } from '../../model/state-machine.ts';
import { addWrittenItem, insertWrittenItem } from '../../syntax/add-item.ts';
import type { JsonValue } from '../../syntax/edit.ts';
import { writtenItem } from '../../syntax/laid-out.ts';
import { layoutBesideItem } from '../../syntax/layout-of.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { failStateFor } from './new-states.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { addField, addState, type Fields, type NewState } from './writing.ts';

/** Catches all errors of a state that has no `Catch`: where others of its scope are caught, and in a new Fail state. */
export function addCatch({ state, document }: StateSite): readonly Draft[] {
  if (!isFallible(state) || !lacks(state.node, 'Catch')) return [];
  const fail = failStateFor(state, 'failed', document.machine);
  const inNew: Draft = {
    title: `Catch the errors of \`${state.name}\` in a new Fail state`,
    kind: 'rewrite',
    edits: [addField(state.node, 'Catch', [catcherTo(fail.name)]), addState(state.scope, fail)],
  };
  const usual = usualCatcher(state);
  return usual === undefined ? [inNew] : [catchAsOthers(state, usual), inNew];
}

/** Adds a Catcher to a `Catch`: one for all other errors, or one for a single error before that. */
export function addCatcher({ state, document: { machine } }: StateSite): readonly Draft[] {
  if (!isFallible(state) || !state.handlersAreKnown || !state.catchers.every(({ errors }) => errors.isFullyKnown))
    return [];
  const last = state.catchers.at(-1);
  if (last === undefined || !isWrittenHere(state, last)) return [];
  const error = uncaughtError(state);
  if (error === undefined) return [];
  const fail = failStateFor(state, error === allErrors ? 'failed' : 'timed out', machine);
  return [
    {
      title: `Catch ${error === allErrors ? 'all other errors' : `\`${error}\``} of \`${state.name}\` in a new Fail state`,
      kind: 'rewrite',
      edits: [addBeside(last, error, fail), addState(state.scope, fail)],
    },
  ];
}

const allErrors = 'States.ALL';

function catcherTo(next: string, given: Fields = {}): JsonValue {
  return { ErrorEquals: [allErrors], ...given, Next: next };
}

function catchAsOthers({ name, node }: FallibleState, { next, resultPath }: Catcher): Draft {
  const target = valueOf(next) ?? '';
  const path = valueOf(resultPath);
  const catcher = catcherTo(target, path === undefined ? {} : { ResultPath: path });
  return {
    title: `Catch the errors of \`${name}\` in \`${target}\``,
    kind: 'rewrite',
    edits: [addField(node, 'Catch', [catcher])],
  };
}

/** The first Catcher of the scope that leads on to another state with nothing made of the error. */
function usualCatcher(state: FallibleState): Catcher | undefined {
  const { states } = state.scope;
  const others = [...states.values()].filter(isFallible).filter((other) => other !== state && speaksLike(other, state));
  return others
    .flatMap(({ catchers }) => catchers)
    .find(({ node, next, resultPath }) => {
      const target = valueOf(next);
      const isKnown = resultPath.kind === 'present' || resultPath.kind === 'missing';
      return (
        target !== undefined &&
        target !== state.name &&
        states.has(target) &&
        isKnown &&
        lacks(node, 'Output', 'Assign')
      );
    });
}

function speaksLike(one: FallibleState, other: FallibleState): boolean {
  return one.queryLanguage === other.queryLanguage;
}

function isWrittenHere({ node }: FallibleState, { node: catcher }: Catcher): boolean {
  const list = catcher.parent;
  if (list?.kind !== 'array' || list.parent?.kind !== 'property' || list.parent.parent !== node) return false;
  // What an anchor names is read elsewhere too.
  return !/[&*]/.test(list.source.text.slice(list.parent.end, list.start));
}

/** All, where they are not caught; else, of a Task, the timeout, which is the error that is most often treated apart. */
function uncaughtError({ type, catchers }: FallibleState): string | undefined {
  const caught = new Set(catchers.flatMap(({ errors }) => errors.names.map(({ value }) => value)));
  if (!caught.has(allErrors)) return allErrors;
  return type === 'Task' && !caught.has(timeout) ? timeout : undefined;
}

const timeout = 'States.Timeout';

/** What catches all errors stands last. */
function addBeside({ node, errors }: Catcher, error: string, { name }: NewState): TextEdit | undefined {
  const layout = layoutBesideItem(node);
  if (layout === undefined || node.parent?.kind !== 'array') return undefined;
  const written = writtenItem({ ErrorEquals: [error], Next: name }, layout);
  const isLast = !errors.names.some(({ value }) => value === allErrors);
  return isLast ? addWrittenItem(node.parent, written) : insertWrittenItem(node, written);
}
