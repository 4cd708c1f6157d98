import { deployedText } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import { type Pattern, readPattern } from '../../../iam/pattern.ts';
import type { Condition, Entry, Selection, Statement } from '../../../iam/policy.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import { addProperty, newObject } from '../../../syntax/new-node.ts';
import type { ObjectNode } from '../../../syntax/node.ts';

/** What a statement in the notation of the tables is filled in with. */
export interface Filling {
  /** What the statement is made of. */
  readonly at: ObjectNode;
  /** What stands for `<Name>`; nothing where it is not known. */
  readonly valueOf: (name: string) => SymbolicText | undefined;
  readonly deployment: Deployment;
}

/** The statement that a line of `policyTemplateTable` or `connectorTable` means. */
export function writtenStatement(line: string, filling: Filling): Statement {
  const [granting = '', condition] = line.split(' ? ');
  const [actions = '', resources = ''] = granting.split(' @ ');
  return {
    at: filling.at,
    effect: 'Allow',
    actions: selection(actionsIn(actions), filling),
    resources: selection(
      words(resources).map((form) => resourceIn(form, filling)),
      filling,
    ),
    conditions: condition === undefined ? [] : [conditionIn(condition, filling)],
    principals: undefined,
  };
}

/** A table in this notation: the lines below each name. */
export function readTable(table: string): ReadonlyMap<string, readonly string[]> {
  const sections = table.trim().split(/\n(?! )/);
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name, lines.map((line) => line.trim())];
    }),
  );
}

function words(text: string): readonly string[] {
  return text.trim().split(' ');
}

function selection(patterns: readonly Pattern[], { at }: Filling): Selection {
  return { isNegated: false, isComplete: true, entries: patterns.map((pattern): Entry => ({ at, pattern })) };
}

/** `sqs: SendMessage ReceiveMessage` */
function actionsIn(text: string): readonly Pattern[] {
  const [service = '', ...names] = words(text);
  return names.map((name) => readPattern([literal(service + name)], '2012-10-17'));
}

function resourceIn(form: string, filling: Filling): Pattern {
  return readPattern(form === '*' ? [literal(form)] : arnIn(form, filling), '2012-10-17');
}

/** An ARN without its beginning, or a parameter that is one. */
function arnIn(form: string, filling: Filling): SymbolicText {
  const isWhole = /^<\w*Arn>/.test(form);
  const beginning = isWhole ? [] : [literal('arn:'), ...pseudo('Partition', filling), literal(':')];
  const pieces = form.split(/(<\w+>|~)/).flatMap((part, index): SymbolicText => {
    if (index % 2 === 0) return [literal(part)];
    if (part === '~') return [...pseudo('Region', filling), literal(':'), ...pseudo('AccountId', filling)];
    return filling.valueOf(part.slice(1, -1)) ?? [hole];
  });
  return symbolicText([...beginning, ...pieces]);
}

function pseudo(name: string, { deployment }: Filling): SymbolicText {
  return deployedText({ kind: 'pseudo-parameter', name: `AWS::${name}` }, deployment);
}

/** A key and the ARN that it has to equal. */
function conditionIn(text: string, filling: Filling): Condition {
  const [key = '', value = ''] = words(text);
  const made = addProperty(newObject(filling.at, undefined), 'StringEquals', filling.at);
  return {
    at: made,
    operator: 'StringEquals',
    quantifier: undefined,
    holdsWithoutKey: false,
    key: key.toLowerCase(),
    values: [readPattern(arnIn(value, filling), '2012-10-17')],
  };
}
