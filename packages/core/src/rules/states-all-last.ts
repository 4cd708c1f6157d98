import { errorHandlers, type HandlerList } from '../analyses/errors/error-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import type { Catcher, ErrorNames, Retrier } from '../model/state-machine.ts';
import { replaceValue } from '../syntax/edit.ts';
import { moveItemToEnd } from '../syntax/move-item.ts';
import type { StringNode } from '../syntax/node.ts';

export const statesAllLast = defineRule({
  id: 'states-all-last',
  description: 'Require `States.ALL` to stand alone, in the last Retrier or Catcher.',
  category: 'errors',
  severity: 'error',
  requirements: ['RETRY-03', 'CATCH-04'],
  messages: {
    notAlone: '`States.ALL` stands beside other error names.',
    notLast: '`States.ALL` stands before the last entry of `{field}`.',
  },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check(_document, { errors }, report) {
    for (const list of errors.lists) {
      const found = handlersOfAll(list);
      for (const { handler, all } of found) {
        if (hasOtherNames(handler.errors)) report('notAlone', { at: all, fixes: dropOthers(handler.errors) });
        if (handler === list.handlers.at(-1)) continue;
        const fixes = found.length === 1 ? moveToEnd(list.field, handler) : [];
        report('notLast', { at: all, data: { field: list.field }, fixes });
      }
    }
  },
});

interface HandlerOfAll {
  readonly handler: Retrier | Catcher;
  readonly all: StringNode;
}

function handlersOfAll({ handlers }: HandlerList): readonly HandlerOfAll[] {
  const found: HandlerOfAll[] = [];
  for (const handler of handlers) {
    const all = handler.errors.names.find(isAll);
    if (all !== undefined) found.push({ handler, all });
  }
  return found;
}

function isAll({ value }: StringNode): boolean {
  return value === 'States.ALL';
}

function hasOtherNames({ names }: ErrorNames): boolean {
  return names.some((name) => !isAll(name));
}

function dropOthers({ property, isFullyKnown }: ErrorNames): readonly Fix[] {
  if (property === undefined || !isFullyKnown) return [];
  return [
    {
      title: 'Keep `States.ALL` alone',
      kind: 'suggestion',
      edits: [replaceValue(property.value, ['States.ALL'])],
    },
  ];
}

/** As it stands the definition cannot be deployed, and nobody puts entries behind `States.ALL` to have them ignored. */
function moveToEnd(field: HandlerList['field'], { node }: Retrier | Catcher): readonly Fix[] {
  const edit = moveItemToEnd(node);
  return edit === undefined ? [] : [{ title: `Move it to the end of \`${field}\``, kind: 'safe', edits: [edit] }];
}
