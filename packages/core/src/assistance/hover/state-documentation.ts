import { stringField, valueOf } from '../../model/field.ts';
import { isFallible, type State } from '../../model/state-machine.ts';
import { asWritten, listed, paragraphs } from './field-documentation.ts';

/** What a person wants to know of a state at a glance, in Markdown: its type, its comment and where it leads. */
export function stateDocumentation(state: State): string {
  const { name, type, node } = state;
  const title = `**${asWritten(name)}** — ${type === undefined ? 'a state of unknown type' : `${type} state`}`;
  return paragraphs(title, asWritten(valueOf(stringField(node, 'Comment')) ?? ''), waysOf(state));
}

function waysOf(state: State): string {
  const ways = [...onward(state), ...onErrors(state)];
  return ways.length === 0 ? '' : `${ways.join('. ')}.`;
}

function onward(state: State): readonly string[] {
  switch (state.type) {
    case undefined:
      return [];
    case 'Succeed':
      return ['Ends with success'];
    case 'Fail':
      return ['Ends with an error'];
    case 'Choice':
      return leadsTo('Leads to', [...state.rules.map(({ next }) => valueOf(next)), valueOf(state.default)]);
    default:
      return valueOf(state.end) === true ? ['Ends its scope'] : leadsTo('Leads to', [valueOf(state.next)]);
  }
}

function onErrors(state: State): readonly string[] {
  return isFallible(state)
    ? leadsTo(
        'On errors to',
        state.catchers.map(({ next }) => valueOf(next)),
      )
    : [];
}

function leadsTo(words: string, names: readonly (string | undefined)[]): readonly string[] {
  const known = [...new Set(names.filter((name) => name !== undefined))];
  return known.length === 0 ? [] : [`${words} ${listed(known)}`];
}
