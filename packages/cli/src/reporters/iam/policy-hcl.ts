import type { LeastStatement, SymbolicText, WrittenPart, WrittenText } from '@stepproof/core';

/** What a machine needs, to be written as a policy. */
export interface HclPolicy {
  /** Of the machine, as its template calls it. */
  readonly name: string;
  readonly statements: readonly LeastStatement[];
  write(text: SymbolicText): WrittenText;
}

/**
 * Policies as Terraform has them, in one module, after the data that they read.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function hclPolicies(policies: readonly HclPolicy[]): string {
  const data = [...new Set(policies.flatMap(dataRead))].map((type) => `data "${type}" "current" {}\n`);
  return [...data, ...policies.map((policy) => policyBlock(policy, policies))].join('\n');
}

function policyBlock({ name, statements, write }: HclPolicy, all: readonly HclPolicy[]): string {
  const isOnly = all.filter((other) => lastPart(other.name) === lastPart(name)).length === 1;
  const blocks = statements.map((statement) => blockOf(statement, write));
  return `data "aws_iam_policy_document" "${identifier(isOnly ? lastPart(name) : name)}_permissions" {\n${blocks.join('\n')}}\n`;
}

/** `flow` of `module.orders.aws_sfn_state_machine.flow`. */
function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('.') + 1);
}

/** https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers */
function identifier(name: string): string {
  return name.replace(/[^\w-]/g, '_').replace(/^(?=[\d-])/, '_');
}

function blockOf({ sid, actions, resources, conditions }: LeastStatement, write: HclPolicy['write']): string {
  const lines = [
    `sid       = ${quoted(sid)}`,
    `actions   = ${listOf(actions.map(quoted))}`,
    `resources = ${listOf(resources.map((text) => hclText(write(text))))}`,
    ...conditions.flatMap(({ operator, key, values }) => [
      '',
      'condition {',
      `  test     = ${quoted(operator)}`,
      `  variable = ${quoted(key)}`,
      `  values   = ${listOf(values.map((text) => hclText(write(text))))}`,
      '}',
    ]),
  ];
  return `  statement {\n${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}\n  }\n`;
}

function listOf(values: readonly string[]): string {
  return `[${values.join(', ')}]`;
}

/** A reference alone needs no quotes. */
function hclText(text: WrittenText): string {
  const [only, second] = text;
  if (only !== undefined && second === undefined && isKnown(only)) return reference(only);
  const parts = text.map((part) => {
    if (part.kind === 'text') return escaped(part.text);
    return isKnown(part) ? `\${${reference(part)}}` : '*';
  });
  return `"${parts.join('')}"`;
}

type Reference = Exclude<WrittenPart, { kind: 'text' }>;

/** Terraform knows no stacks. */
function isKnown(part: WrittenPart): part is Reference {
  return part.kind !== 'text' && (part.kind !== 'pseudo-parameter' || pseudoParameters.has(part.name));
}

function reference(part: Reference): string {
  switch (part.kind) {
    case 'parameter':
      return `var.${part.name}`;
    case 'pseudo-parameter':
      return pseudoParameters.get(part.name)?.expression ?? '"*"';
    case 'attribute':
      return `${part.id}.${part.attribute}`;
    case 'resource':
      return `${part.id}.${part.reads === 'arn' ? 'arn' : nameAttribute(part.id)}`;
  }
}

interface DataSource {
  readonly type: string;
  readonly expression: string;
}

const pseudoParameters: ReadonlyMap<string, DataSource> = new Map([
  ['AWS::Region', { type: 'aws_region', expression: 'data.aws_region.current.name' }],
  ['AWS::AccountId', { type: 'aws_caller_identity', expression: 'data.aws_caller_identity.current.account_id' }],
  ['AWS::Partition', { type: 'aws_partition', expression: 'data.aws_partition.current.partition' }],
]);

function dataRead({ statements, write }: HclPolicy): readonly string[] {
  const texts = statements.flatMap(({ resources, conditions }) => [
    ...resources,
    ...conditions.flatMap(({ values }) => values),
  ]);
  return texts
    .flatMap(write)
    .flatMap((part) => (part.kind === 'pseudo-parameter' ? (pseudoParameters.get(part.name)?.type ?? []) : []));
}

/** What the name of a resource is called, where it is not `name`. */
function nameAttribute(id: string): string {
  if (id.startsWith('aws_lambda_function.')) return 'function_name';
  return id.startsWith('aws_s3_bucket.') ? 'bucket' : 'name';
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** https://developer.hashicorp.com/terraform/language/expressions/strings */
function escaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{');
}
