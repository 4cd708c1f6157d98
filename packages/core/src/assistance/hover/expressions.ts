import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { readJsonata } from '../../expressions/jsonata.ts';
import { referencesOf } from '../../expressions/jsonata-references.ts';
import { contextMember } from '../../language/context-object.ts';
import { intrinsicFunctions } from '../../language/intrinsic-functions.ts';
import { jsonataFunctions } from '../../language/jsonata-functions.ts';
import { statesMembers, statesVariable } from '../../language/states-object.ts';
import { contentOf } from '../../syntax/content.ts';
import type { StringNode } from '../../syntax/node.ts';
import { contextDocumentation, contextRootDocumentation } from '../completion/expression-offers.ts';
import { intrinsicDocumentation } from '../completion/json-path.ts';
import { jsonataDocumentation, statesDocumentation } from '../completion/jsonata.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import {
  holdsJsonata,
  intrinsicQuotes,
  jsonataQuotes,
  mayReadData,
  readsPath,
  textHolding,
} from '../cursor/expression-holding.ts';
import { type ExpressionWord, expressionWordAt } from '../cursor/expression-word.ts';
import { dataAt } from '../data/data-at.ts';
import { endOfJsonata, endOfJsonPath } from '../data/data-path.ts';
import { variableDocumentation, visibleVariables } from '../data/visible-variables.ts';
import { dataWords } from './data-documentation.ts';
import { paragraphs } from './field-documentation.ts';
import type { Hover } from './hover.ts';

export interface TextSite {
  readonly document: Document;
  readonly facts: FactStore;
  readonly place: DefinitionPlace;
  readonly node: StringNode;
}

/** What is said of a name inside of an expression: a function, a variable, a member of what the state is given. */
export async function hoverInExpression(site: TextSite, offset: number): Promise<Hover | undefined> {
  const content = contentOf(site.node);
  const at = content.offsetAt(offset);
  if (at === undefined) return undefined;
  const name = withData(nameIn(site, at), await dataIn(site, at));
  if (name === undefined) return undefined;
  const span = content.locate(name.start, name.end);
  return { span, markdown: name.markdown };
}

interface DocumentedName {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/** What there is to say of a step that leads into data: the type of what it selects. */
async function dataIn(site: TextSite, at: number): Promise<DocumentedName | undefined> {
  const { node, place } = site;
  const holds = textHolding(place, node);
  if (!mayReadData(place, node, node.value) || holds === undefined || holds === 'result-path') return undefined;
  const from = holdsJsonata(holds) ? marks : 0;
  if (at < from) return undefined;
  const word = expressionWordAt(
    node.value.slice(from, at),
    node.value.slice(at),
    from > 0 ? jsonataQuotes : intrinsicQuotes,
  );
  if (word === undefined || word.start + word.rest === '') return undefined;
  const data = await dataAt(site);
  const { start, end } = stepOf(word, at);
  const written = node.value.slice(from, end);
  const part = data && (from > 0 ? endOfJsonata(data, written) : endOfJsonPath(data, written));
  return part === undefined ? undefined : { start, end, markdown: `Selects: ${dataWords(part)}.` };
}

function withData(name: DocumentedName | undefined, data: DocumentedName | undefined): DocumentedName | undefined {
  if (name === undefined || data === undefined || name.start !== data.start) return name ?? data;
  return { ...name, markdown: paragraphs(name.markdown, data.markdown) };
}

function nameIn(site: TextSite, at: number): DocumentedName | undefined {
  const holds = textHolding(site.place, site.node);
  const { value } = site.node;
  if (holds === undefined) return undefined;
  if (holdsJsonata(holds)) return value.startsWith('{%') ? jsonataName(site, at) : undefined;
  return readsPath(holds) ? pathName(site, at) : undefined;
}

function jsonataName(site: TextSite, at: number): DocumentedName | undefined {
  const { value } = site.node;
  if (at < marks) return undefined;
  const word = expressionWordAt(value.slice(marks, at), value.slice(at), jsonataQuotes);
  if (word === undefined) return undefined;
  const { start, end, text } = stepOf(word, at);
  const markdown = word.steps.length > 0 ? memberDocumentation(word.steps, text) : rootDocumentation(site, word, start);
  return markdown === undefined ? undefined : { start, end, markdown };
}

const marks = '{%'.length;

/** The step that the offset is in, and where it stands. */
function stepOf({ start, rest }: ExpressionWord, at: number) {
  return { start: at - start.length, end: at + rest.length, text: start + rest };
}

function memberDocumentation([root, first, ...path]: readonly string[], name: string): string | undefined {
  if (root !== `$${statesVariable}`) return undefined;
  if (first === undefined) return statesMembers.get(name)?.description;
  return first === 'context' ? memberOfContext([...path, name]) : undefined;
}

function memberOfContext(path: readonly string[]): string | undefined {
  const member = contextMember(path);
  return member === undefined ? undefined : contextDocumentation(member);
}

function rootDocumentation(site: TextSite, word: ExpressionWord, start: number): string | undefined {
  const text = word.start + word.rest;
  if (!text.startsWith('$')) return undefined;
  const name = text.slice(1);
  if (isBoundInside(site, start)) return undefined;
  if (name === statesVariable) return statesDocumentation(site.place);
  const known = jsonataFunctions.get(name);
  if (known !== undefined && word.isCalled) return jsonataDocumentation(known);
  return documentationOfVariable(site, name) ?? (known && jsonataDocumentation(known));
}

/** Whether the expression itself binds the variable that begins at an offset of the text. */
function isBoundInside({ node, document }: TextSite, start: number): boolean {
  const { jsonata } = document.environment;
  if (jsonata === undefined) return false;
  const { expression, offset } = readJsonata(node.value, jsonata);
  if (expression.kind !== 'parsed') return false;
  const { variables, calls } = referencesOf(expression.tree);
  return [...variables, ...calls].some((use) => use.local && use.start + offset === start);
}

function documentationOfVariable({ facts, place: { state } }: TextSite, name: string): string | undefined {
  if (state === undefined) return undefined;
  const variable = visibleVariables(facts, state).find((each) => each.name === name);
  return variable === undefined ? undefined : variableDocumentation(variable);
}

function pathName(site: TextSite, at: number): DocumentedName | undefined {
  const { value } = site.node;
  const word = expressionWordAt(value.slice(0, at), value.slice(at), intrinsicQuotes);
  if (word === undefined) return undefined;
  const { start, end, text } = stepOf(word, at);
  const [root, ...path] = word.steps;
  if (root === '$$') return documented({ start, end }, memberOfContext([...path, text]));
  if (root !== undefined)
    return root === 'States' && path.length === 0 ? intrinsicAt(start - 'States.'.length, value) : undefined;
  if (text === '$$') return documented({ start, end }, contextRootDocumentation);
  if (text === 'States') return intrinsicAt(start, value);
  return text.startsWith('$') ? documented({ start, end }, documentationOfVariable(site, text.slice(1))) : undefined;
}

function intrinsicAt(start: number, text: string): DocumentedName | undefined {
  const [name = ''] = /^States\.\w*/.exec(text.slice(start)) ?? [];
  const entry = intrinsicFunctions.get(name);
  return documented({ start, end: start + name.length }, entry && intrinsicDocumentation(entry));
}

function documented(at: { start: number; end: number }, markdown: string | undefined): DocumentedName | undefined {
  return markdown === undefined ? undefined : { ...at, markdown };
}
