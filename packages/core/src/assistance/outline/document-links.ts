import { suppressions } from '../../analyses/suppressions.ts';
import type { Document } from '../../engine/document.ts';
import { locatePlace } from '../../engine/place.ts';
import { readTaskResource } from '../../expressions/resource.ts';
import type { MachineDeclaration, TemplateResource } from '../../hosts/template.ts';
import { guidePage } from '../../language/documentation.ts';
import type { State } from '../../model/state-machine.ts';
import { type Node, type ObjectNode, propertyOf } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { calledIn } from '../cursor/call-site.ts';
import { textSpan } from '../cursor/text-span.ts';
import { factsOf } from '../document-facts.ts';

/** A stretch of a file that leads somewhere else. */
export interface DocumentLink {
  readonly file: string;
  readonly span: Span;
  readonly target: LinkTarget;
}

export type LinkTarget =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'rule'; readonly id: string }
  /** The first of some files that is there, by paths that are relative to the folder of the file with the link. */
  | { readonly kind: 'file'; readonly paths: readonly string[] };

/**
 * The pages of the services that states call and of the rules that are suppressed, the file of the definition that a template
 * names, and the code of its functions.
 */
export function linksOf(document: Document): readonly DocumentLink[] {
  const { machine, use } = document;
  return [
    ...machine.states.flatMap((state) => callLinks(state, document)),
    ...ruleLinks(document),
    ...(use.declared === undefined ? [] : templateLinks(use.declared.declaration)),
  ];
}

function linkFrom(node: Node, target: LinkTarget): DocumentLink {
  return { file: node.source.file, span: textSpan(node), target };
}

/** A Task calls a service, and so do what reads the items of a Map and what writes its results. */
function callLinks({ node }: State, document: Document): readonly DocumentLink[] {
  const callers = ['ItemReader', 'ResultWriter'].map((field) => propertyOf(node, field)?.value);
  return [node, ...callers].flatMap((caller) => (caller?.kind === 'object' ? callLink(caller, document) : []));
}

function callLink(caller: ObjectNode, document: Document): readonly DocumentLink[] {
  const resource = propertyOf(caller, 'Resource')?.value;
  if (resource?.kind !== 'string') return [];
  const address = calledIn(document, caller)?.page ?? pageOfKind(resource.value);
  return address === undefined ? [] : [linkFrom(resource, { kind: 'page', address })];
}

/** What is called without an integration has a page of the guide, whatever its name. */
function pageOfKind(resource: string): string | undefined {
  const { kind } = readTaskResource(resource);
  if (kind === 'lambda-function') return guidePage('connect-lambda');
  return kind === 'activity' ? guidePage('concepts-activities') : undefined;
}

function ruleLinks(document: Document): readonly DocumentLink[] {
  const rules = factsOf(document)
    .get(suppressions)
    .flatMap(({ ruleIds }) => ruleIds);
  return rules.map(({ id, at }) => ({ ...locatePlace(at), target: { kind: 'rule', id } }));
}

function templateLinks({ definition, template }: MachineDeclaration): readonly DocumentLink[] {
  const code = [...template.resources.values()].flatMap(codeLink);
  if (definition.kind !== 'file' && definition.kind !== 'asset') return code;
  return [linkFrom(definition.at, { kind: 'file', paths: [definition.path] }), ...code];
}

/**
 * SAM takes the code of a function from the folder `CodeUri`, and in it the file that its `Handler` names.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
function codeLink({ properties }: TemplateResource): readonly DocumentLink[] {
  const [code, handler] = ['CodeUri', 'Handler'].map((name) => properties && propertyOf(properties, name)?.value);
  if (code?.kind !== 'string' || code.partial || /^[a-z0-9]+:\/\//i.test(code.value)) return [];
  const module = handler?.kind === 'string' && !handler.partial ? /^(.+)\.[^.]*$/s.exec(handler.value)?.[1] : undefined;
  const paths = module === undefined ? [] : codeEndings.map((ending) => `${code.value}/${module}.${ending}`);
  return [linkFrom(code, { kind: 'file', paths: [...paths, code.value] })];
}

/** A handler is written without the ending of its file; what may be compiled comes before what it is compiled to. */
const codeEndings = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'py', 'rb'];
