import { awsDataIn } from '@stepproof/checking/at-once';
import { type AwsLookUp, matchesAction, readPattern } from '@stepproof/core';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { awsData } from '../../aws-data.ts';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { type AwsCall, awsCallsIn, isWrittenHere } from '../reading/aws-calls.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { textOf } from '../reading/constants.ts';
import { givenMember, memberOf } from '../reading/objects.ts';

export const cdkIamAction = defineCdkRule({
  id: 'cdk-iam-action',
  description: 'Require `CallAwsService` to grant the permission that its call needs.',
  severity: 'warn',
  suggests: true,
  messages: {
    default: 'The CDK grants `{{granted}}` for this call, which needs {{needed}}. Give it as `iamAction`.',
    several:
      'The CDK grants `{{granted}}` for this call, which needs {{needed}}. Give one as `iamAction`, and the others in `additionalIamStatements`.',
    given: '`{{granted}}` does not permit this call, which needs {{needed}}.',
    resource: '`{{granted}}` is granted on `*` only, so `iamResources` with anything else grants nothing.',
  },
  check(code, report) {
    for (const call of awsCallsIn(code)) {
      const aws = awsDataIn(awsData);
      const grant = grantOf(call, code);
      if (aws === undefined || grant === undefined) continue;
      const { action: granted, node } = grant;
      const needed = missingNeeds(call, granted, aws);
      if (needed !== undefined) {
        const messageId = node !== undefined ? 'given' : needed.length > 1 ? 'several' : 'default';
        const data = { granted, needed: listed(needed) };
        report(messageId, { at: node ?? call.actionNode, data, suggestions: corrections(call, needed, node) });
        continue;
      }
      const resources = isForAllOnly(granted, aws) ? narrowResources(call) : undefined;
      if (resources !== undefined) report('resource', { at: resources, data: { granted } });
    }
  },
});

interface Grant {
  readonly action: string;
  /** Where it is given; nothing where it is the CDK's. */
  readonly node: TSESTree.Node | undefined;
}

/** The one statement that comes with the call; nothing where others come with it, or what is granted is not known. */
function grantOf({ props, service, action }: AwsCall, code: CdkCode): Grant | undefined {
  if (memberOf(props, 'additionalIamStatements').kind !== 'absent') return undefined;
  const given = memberOf(props, 'iamAction');
  if (given.kind === 'absent') return { action: `${prefixes.get(service) ?? service}:${action}`, node: undefined };
  const text = given.kind === 'given' ? textOf(given.value, code) : undefined;
  return text === undefined || given.kind !== 'given' ? undefined : { action: text, node: given.value };
}

/** The services for which the CDK knows that IAM has another name (`call-aws-service.ts` in `aws-stepfunctions-tasks`). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['bedrockagent', 'bedrock'],
  ['cloudwatchlogs', 'logs'],
  ['efs', 'elasticfilesystem'],
  ['elasticloadbalancingv2', 'elasticloadbalancing'],
  ['mediapackagevod', 'mediapackage-vod'],
  ['mwaa', 'airflow'],
  ['sfn', 'states'],
]);

/** What the call always needs, where nothing that it may need is granted. */
function missingNeeds({ service, action }: AwsCall, granted: string, aws: AwsLookUp): readonly string[] | undefined {
  const needs = aws.actionsFor(service.toLowerCase(), action) ?? [];
  if (needs.some((need) => permits(granted, need.action))) return undefined;
  const certain = needs.filter(({ when }) => when === undefined).map((need) => need.action);
  return certain.length === 0 ? undefined : [...new Set(certain)];
}

/** `iamAction` may have `*` and `?` in it. */
function permits(granted: string, action: string): boolean {
  return matchesAction(readPattern([{ kind: 'literal', text: granted }], '2012-10-17'), action) !== 'never';
}

function listed(actions: readonly string[]): string {
  const words = actions.map((action) => `\`${action}\``);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function corrections(
  call: AwsCall,
  needed: readonly string[],
  node: TSESTree.Node | undefined,
): readonly CdkSuggestion[] {
  const [action] = needed;
  if (needed.length !== 1 || action === undefined) return [];
  if (node !== undefined)
    return isWrittenHere(node) ? [{ title: `Grant \`${action}\``, replaces: node, by: `'${action}'` }] : [];
  if (!isWrittenHere(call.actionNode)) return [];
  const by = `${call.actionNode.raw}, iamAction: '${action}'`;
  return [{ title: `Grant \`${action}\``, replaces: call.actionNode, by }];
}

function isForAllOnly(granted: string, aws: AwsLookUp): boolean {
  const [prefix = '', name = ''] = granted.split(':');
  return aws.iamAction(prefix, name)?.resourceTypes.length === 0;
}

/** A list of resources none of which is or may be `*`. */
function narrowResources({ props }: AwsCall): TSESTree.Node | undefined {
  const list = givenMember(props, 'iamResources');
  if (list?.type !== AST_NODE_TYPES.ArrayExpression || list.elements.length === 0) return undefined;
  return list.elements.every(isArn) ? list : undefined;
}

/** The text of an ARN from its beginning, or an attribute of a construct that is one. */
function isArn(element: TSESTree.Node | null): boolean {
  if (element?.type === AST_NODE_TYPES.Literal) return String(element.value).startsWith('arn:');
  if (element?.type === AST_NODE_TYPES.TemplateLiteral) return element.quasis[0]?.value.raw.startsWith('arn:') === true;
  if (element?.type !== AST_NODE_TYPES.MemberExpression || element.property.type !== AST_NODE_TYPES.Identifier)
    return false;
  return !element.computed && /^[a-z]\w*Arn$/.test(element.property.name);
}
