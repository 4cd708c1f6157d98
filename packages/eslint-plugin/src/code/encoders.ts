import type { TSESTree } from '@typescript-eslint/utils';
import type { Code } from './code-file.ts';
import { followed } from './follow.ts';
import { calledName, dottedName } from './names.ts';
import { propertyCode } from './object-entries.ts';
import { isAbsent } from './scalar.ts';

/**
 * What a call writes as JSON: `JSON.stringify(flow)`, `pulumi.jsonStringify(flow)`, `stack.toJsonString(flow)` of the CDK,
 * `Fn.jsonencode(flow)` of the CDK for Terraform.
 */
export function encodedValue({ file, node }: Code): Code | undefined {
  if (node.type !== 'CallExpression' || !encoder.test(calledName(node))) return undefined;
  const [value, replacer] = node.arguments;
  if (value === undefined || value.type === 'SpreadElement') return undefined;
  const replaces = replacer !== undefined && !isNothing({ file, node: replacer });
  return replaces ? undefined : { file, node: value };
}

const encoder = /(?:^|\.)(?:JSON\.stringify|jsonStringify|toJsonString|jsonencode)$/;

function isNothing(code: Code): boolean {
  const { node } = code;
  return (node.type === 'Literal' && node.value === null) || isAbsent(code);
}

/** A template as it stands, or as `pulumi.interpolate` fills it in. */
export function templateOf({ file, node }: Code): Code<TSESTree.TemplateLiteral> | undefined {
  if (node.type === 'TemplateLiteral') return { file, node };
  if (node.type !== 'TaggedTemplateExpression') return undefined;
  return dottedName(node.tag).at(-1) === 'interpolate' ? { file, node: node.quasi } : undefined;
}

/** The text that a call gives back as it was given it, or takes blanks from, or fills in: `` `…`.trim() ``, `Fn.sub('…')`. */
export function textGiven({ file, node }: Code): Code | undefined {
  if (node.type === 'ObjectExpression') return substituted({ file, node });
  if (node.type !== 'CallExpression') return undefined;
  const { callee, arguments: given } = node;
  const name = dottedName(callee).at(-1) ?? '';
  if (/^trim(?:Start|End)?$/.test(name) && callee.type === 'MemberExpression') return { file, node: callee.object };
  const [first] = given;
  if (first === undefined || first.type === 'SpreadElement') return undefined;
  if (name === 'apply') return resultOf({ file, node: first });
  return /(?:^|\.)(?:DefinitionBody\.fromString|Fn\.sub|output)$/.test(calledName(node))
    ? { file, node: first }
    : undefined;
}

/** `{ 'Fn::Sub': '…' }`, which CloudFormation fills in. */
function substituted({ file, node }: Code<TSESTree.ObjectExpression>): Code | undefined {
  const text = propertyCode({ file, node }, 'Fn::Sub');
  const list = text && followed(text);
  const [first] = list?.node.type === 'ArrayExpression' ? list.node.elements : [];
  return list !== undefined && first ? { file: list.file, node: first } : text;
}

/** What a function gives that does nothing else: `([arn]) => JSON.stringify({ … })`. */
function resultOf({ file, node }: Code): Code | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return undefined;
  if (node.body.type !== 'BlockStatement') return { file, node: node.body };
  const returned = node.body.body.at(-1);
  return returned?.type === 'ReturnStatement' && returned.argument !== null
    ? { file, node: returned.argument }
    : undefined;
}
