import { defineAnalysis } from '../../engine/analysis.ts';
import { mayMatchArn } from '../../iam/match-arn.ts';
import { isEverything, type Pattern, printPattern } from '../../iam/pattern.ts';
import type { Entry, Statement } from '../../iam/policy.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../iam/symbolic-text.ts';
import type { AwsLookUp, IamActionFacts } from '../../language/aws-look-up.ts';
import { writtenStatements } from './written-statements.ts';

/** An action that a statement allows on nothing that the action is about. */
export interface MisfitResource {
  readonly action: Entry;
  readonly name: string;
  /** What the statement names. */
  readonly resource: Entry;
  /** The kinds of resources that the action is about; none where it is about none, so that only `*` allows it. */
  readonly types: readonly string[];
}

/** Actions of which no resource of their statement can be one. */
export const misfitResources = defineAnalysis({
  name: 'misfit-resources',
  needs: { statements: writtenStatements },
  run({ environment: { aws } }, { statements }): readonly MisfitResource[] {
    if (aws === undefined) return [];
    return [...new Set(statements)].flatMap((statement) => misfitsIn(statement, aws));
  },
});

function misfitsIn({ effect, actions, resources }: Statement, aws: AwsLookUp): readonly MisfitResource[] {
  const [resource] = resources?.entries ?? [];
  if (effect !== 'Allow' || actions.isNegated || resources === undefined || resource === undefined) return [];
  if (resources.isNegated || !resources.isComplete) return [];
  return actions.entries.flatMap((action) => {
    const facts = factsOf(action.pattern, aws);
    if (facts === undefined || resources.entries.some(({ pattern }) => mayBeOf(facts, pattern))) return [];
    const types = facts.resourceTypes.map(({ name }) => name);
    return [{ action, name: `${facts.prefix}:${facts.name}`, resource, types }];
  });
}

/** Of an action that is written out. */
function factsOf(pattern: Pattern, aws: AwsLookUp): IamActionFacts | undefined {
  if (pattern.some(({ kind }) => kind !== 'literal')) return undefined;
  const [prefix = '', name = ''] = printPattern(pattern).split(':');
  return aws.iamAction(prefix.toLowerCase(), name);
}

/** What is not known of a type of resources may be any ARN. */
function mayBeOf(facts: IamActionFacts, pattern: Pattern): boolean {
  const { resourceTypes } = facts;
  if (isEverything(pattern)) return true;
  if (resourceTypes.length === 0) return isUndocumented(facts) || !pattern.some(({ kind }) => kind === 'literal');
  return resourceTypes.some(({ arn }) => arn === undefined || mayMatchArn(pattern, anyOf(arn)));
}

/** An action on state machines, though the reference does not say so: https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html */
function isUndocumented({ prefix, name }: IamActionFacts): boolean {
  return prefix === 'states' && name === 'InvokeHTTPEndpoint';
}

/** A resource of a type, of which nothing but the form of its ARN is known. */
function anyOf(form: string): SymbolicText {
  const parts = form.split(/(\$\{\w+\}|\*)/).map((part, index) => (index % 2 === 0 ? literal(part) : hole));
  return symbolicText(parts);
}
