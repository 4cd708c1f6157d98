import type { Document } from '../../engine/document.ts';
import { surelyMatches } from '../../iam/match-text.ts';
import { readPattern } from '../../iam/pattern.ts';
import { literal } from '../../iam/symbolic-text.ts';
import type { AwsLookUp, IamActionFacts } from '../../language/aws-look-up.ts';
import { type Node, type Property, type StringNode, spanOf } from '../../syntax/node.ts';
import { calledIn } from '../cursor/call-site.ts';
import { nodeAt } from '../cursor/node-at.ts';
import { listed, paragraphs } from './field-documentation.ts';
import type { Hover } from './hover.ts';

/** What an IAM action allows that stands in a policy of the template around these machines, and which of their states call for it. */
export function actionHoverAt(documents: readonly Document[], offset: number): Hover | undefined {
  const [document] = documents;
  const aws = document?.environment.aws;
  const node = nodeAt(document?.use.declared?.tree.root, offset);
  if (aws === undefined || node?.kind !== 'string' || !isAction(node)) return undefined;
  const markdown = wordsOf(node, aws, documents);
  return markdown === undefined ? undefined : { span: spanOf(node), markdown };
}

function isAction(node: StringNode): boolean {
  const holder: Node | Property | undefined = node.parent?.kind === 'array' ? node.parent.parent : node.parent;
  return holder?.kind === 'property' && (holder.name === 'Action' || holder.name === 'NotAction');
}

function wordsOf({ value }: StringNode, aws: AwsLookUp, documents: readonly Document[]): string | undefined {
  const [written = '', name = ''] = value.split(':');
  const prefix = written.toLowerCase();
  const action = aws.iamAction(prefix, name);
  if (action !== undefined)
    return paragraphs(...actionWords(action), callers(documents, `${action.prefix}:${action.name}`));
  const matching = /[*?]/.test(name) ? matchingActions(aws.iamActionNames(prefix) ?? [], name) : [];
  const actions = matching.map((one) => `${prefix}:${one}`);
  return actions.length === 0 ? undefined : `**\`${value}\`** — the actions ${listed(actions)}.`;
}

function actionWords({
  prefix,
  name,
  resourceTypes,
  dependentActions,
}: IamActionFacts): readonly (string | undefined)[] {
  const forms = resourceTypes.map(({ name: type, arn }) => (arn === undefined ? type : `${type} (\`${arn}\`)`));
  return [
    `**\`${prefix}:${name}\`** — an IAM action.`,
    forms.length === 0 ? 'Granted on `*` only.' : `Granted on: ${forms.join(', ')}.`,
    dependentActions.length === 0 ? undefined : `Its caller may also need ${listed(dependentActions)}.`,
  ];
}

/** The states whose call needs the action. */
function callers(documents: readonly Document[], action: string): string | undefined {
  const names = documents.flatMap((document) => {
    const states = document.machine.states.filter(({ node }) => needsOf(document, node).includes(action));
    return states.map(({ name }) => name);
  });
  return names.length === 0 ? undefined : `Needed by ${listed([...new Set(names)])}.`;
}

function needsOf(document: Document, state: Parameters<typeof calledIn>[1]): readonly string[] {
  const called = calledIn(document, state);
  const needs = called?.reference && called.aws.actionsFor(called.reference.service, called.reference.operation);
  return needs?.map(({ action }) => action) ?? [];
}

/** Names that a pattern fits, whatever their capitals. */
function matchingActions(names: readonly string[], pattern: string): readonly string[] {
  const wanted = readPattern([literal(pattern.toLowerCase())], '2012-10-17');
  return names.filter((name) => surelyMatches(wanted, [literal(name.toLowerCase())]));
}
