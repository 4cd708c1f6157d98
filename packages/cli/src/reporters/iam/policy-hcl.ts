import type { LeastStatement, SymbolicText, WrittenPart, WrittenText } from '@stepproof/core';

interface HclWriting {
  /** Of the machine, as its template calls it. */
  readonly name: string;
  write(text: SymbolicText): WrittenText;
}

/**
 * A policy as Terraform has it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function hclPolicy(statements: readonly LeastStatement[], { name, write }: HclWriting): string {
  const own = (name.split('.').at(-1) ?? name).replace(/\W/g, '_');
  const blocks = statements.map((statement) => blockOf(statement, write));
  const reads = new Set(statements.flatMap(({ resources }) => resources.flatMap((text) => dataRead(write(text)))));
  const data = [...reads].map((type) => `data "${type}" "current" {}\n`);
  return [...data, `data "aws_iam_policy_document" "${own}_permissions" {\n${blocks.join('\n')}}\n`].join('\n');
}

function blockOf({ sid, actions, resources, conditions }: LeastStatement, write: HclWriting['write']): string {
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
  if (only !== undefined && second === undefined && only.kind !== 'text') return reference(only);
  const parts = text.map((part) => (part.kind === 'text' ? escaped(part.text) : `\${${reference(part)}}`));
  return `"${parts.join('')}"`;
}

function reference(part: Exclude<WrittenPart, { kind: 'text' }>): string {
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

function dataRead(text: WrittenText): readonly string[] {
  return text.flatMap((part) =>
    part.kind === 'pseudo-parameter' ? (pseudoParameters.get(part.name)?.type ?? []) : [],
  );
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
