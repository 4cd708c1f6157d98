import type { QueryLanguage } from '../../language/schema.ts';
import { lacks } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import { isFlow } from '../../syntax/edit.ts';
import { hole, type Layout, type Writable, writtenAround } from '../../syntax/laid-out.ts';
import { layoutBeside, layoutIn } from '../../syntax/layout-of.ts';
import { lineStartOf } from '../../syntax/lines.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import { afterLineBreak, lineEndFrom } from '../../syntax/yaml/gaps.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { freeNameLike } from '../names/free-names.ts';
import { type WayOn, wayOn } from './insert-state.ts';
import { readsOwnState } from './own-context.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { replaceField } from './writing.ts';

/** Makes a state the only branch of a Parallel state of its name, with the same output, so that one `Catch` may cover what is added. */
export function wrapInParallel(site: StateSite): readonly Draft[] {
  return wrapped(site, {
    title: `Wrap \`${site.state.name}\` in a Parallel state`,
    fieldsAround: (scope, language) => ({ Type: 'Parallel', Branches: [scope], ...firstResult[language] }),
  });
}

/** Runs a state that works once for each item of its input. */
export function wrapInMap(site: StateSite): readonly Draft[] {
  const { state } = site;
  if (state.type !== 'Task' && state.type !== 'Parallel') return [];
  return wrapped(site, {
    title: `Run \`${state.name}\` for each item of its input, in a Map state`,
    fieldsAround: (scope, language) => ({
      Type: 'Map',
      ...itemsOf[language],
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...scope },
    }),
  });
}

const firstResult: Readonly<Record<QueryLanguage, Fields>> = {
  JSONPath: { OutputPath: '$[0]' },
  JSONata: { Output: '{% $states.result[0] %}' },
};

const itemsOf: Readonly<Record<QueryLanguage, Fields>> = {
  JSONPath: {},
  JSONata: { Items: '{% $states.input %}' },
};

type Fields = { readonly [name: string]: Writable };

interface Wrapping {
  readonly title: string;
  fieldsAround(scope: Fields, language: QueryLanguage): Fields;
}

function wrapped({ state, document: { machine } }: StateSite, { title, fieldsAround }: Wrapping): readonly Draft[] {
  const way = wayOn(state);
  const { queryLanguage: language } = machine;
  if (way === undefined || language === undefined || !isMovable(state)) return [];
  const name = freeNameLike(state.name, [state.name, 'step'], machine);
  const fields = { ...fieldsAround({ StartAt: name, States: { [name]: hole } }, language), ...way.fields };
  const edits = writeAround(state, fields, way);
  return edits === undefined ? [] : [{ title, kind: 'rewrite', edits }];
}

/** What leads out of the state, is seen behind it or asks where it is would be another thing in a scope of its own. */
function isMovable(state: State): boolean {
  return lacks(state.node, 'Catch', 'Assign') && !readsOwnState(state.node);
}

/** The text of the state stays, indented further; only its way on becomes an end. */
function writeAround(
  { property, node }: State,
  fields: Fields,
  way: WayOn,
): readonly (TextEdit | undefined)[] | undefined {
  const layout = isFlow(node) ? layoutBeside(property) : layoutIn(node);
  if (layout === undefined) return undefined;
  const { source } = node;
  const { text } = source;
  const { head, tail } = writtenAround(fields, layout);
  const end = layout.style === 'block' ? lineEndFrom(text, node.end) : node.end;
  const ending = way.property.name === 'End' ? [] : replaceField(way.property, 'End', true);
  const lines = indentedLines(node, end, deepening(head, layout)).filter((line) => !isReplaced(line, ending));
  return [source.edit(node.start, node.start, head), ...ending, ...lines, source.edit(end, end, tail)];
}

/** A value that stands on a line of its own is no more there. */
function isReplaced({ span: { start } }: TextEdit, replacing: readonly (TextEdit | undefined)[]): boolean {
  return replacing.some((edit) => edit !== undefined && edit.span.start < start && start < edit.span.end);
}

/** By how much the lines of the state are indented further: its hole stands so much deeper than it does. */
function deepening(head: string, { indentation, style }: Layout): string {
  if (style === 'tight' || style === 'line') return '';
  const line = head.slice(lineStartOf(head, head.length));
  return (/^[ \t]*/.exec(line)?.[0] ?? '').slice(indentation.length);
}

function indentedLines({ source, start }: ObjectNode, end: number, blanks: string): readonly TextEdit[] {
  const { text } = source;
  const edits: TextEdit[] = [];
  let line = afterLineBreak(text, lineEndFrom(text, start));
  while (blanks !== '' && line < end) {
    const lineEnd = lineEndFrom(text, line);
    if (lineEnd > line) edits.push(source.edit(line, line, blanks));
    line = afterLineBreak(text, lineEnd);
    if (lineEnd >= text.length) break;
  }
  return edits;
}
