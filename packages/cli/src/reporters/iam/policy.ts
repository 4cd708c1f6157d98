import {
  cloudFormationText,
  type Document,
  deploymentOf,
  leastPolicy,
  type PermissionNeed,
  policyDocument,
  referablesOf,
  type TextWriter,
  writtenText,
} from '@stepproof/core';
import type { IamOptions, PolicyLanguage } from '../../iam/iam-options.ts';
import type { IamMachine, IamReport } from './iam-report.ts';
import { hclPolicy } from './policy-hcl.ts';
import { yamlLines } from './policy-yaml.ts';

/** The policy of each machine that allows what it needs and no more, in the language of its template. */
export function reportLeastPolicy({ machines, options }: IamReport): string {
  const [only, second] = machines;
  if (only !== undefined && second === undefined) return policyText(only, options);
  const texts = machines.map((machine) => `# ${machine.document.use.name}\n${policyText(machine, options)}`);
  if (machines.some((machine) => languageFor(machine, options) !== 'json')) return texts.join('\n');
  const documents = machines.map((machine) => [machine.document.use.name, JSON.parse(policyText(machine, options))]);
  return `${JSON.stringify(Object.fromEntries(documents), undefined, 2)}\n`;
}

function policyText(machine: IamMachine, options: IamOptions): string {
  const needs = machine.permissions.needs.filter(({ need, isReachable }) => isReachable && options.classes.has(need));
  return policyFor(needs, machine.document, languageFor(machine, options));
}

/** That of the template, unless another one is asked for. */
export function languageFor({ document }: IamMachine, { language }: Pick<IamOptions, 'language'>): PolicyLanguage {
  const kind = document.use.declared?.declaration.template.kind;
  return language ?? (kind === undefined || kind === 'serverless' ? 'json' : kind);
}

/** The least policy for needs, written in a language. */
export function policyFor(needs: readonly PermissionNeed[], document: Document, language: PolicyLanguage): string {
  const statements = leastPolicy(needs);
  const deployment = deploymentOf(document);
  const { name } = document.use;
  const referables = isOwnLanguage(document, language)
    ? referablesOf(deployment, document.use.declared?.declaration.name)
    : [];
  if (language === 'terraform') return hclPolicy(statements, { name, write: (text) => writtenText(text, referables) });
  const write: TextWriter = (text) => {
    const written = writtenText(text, referables);
    return language === 'json' ? plainText(written) : cloudFormationText(written, deployment);
  };
  const policy = policyDocument(statements, write);
  if (language === 'json') return `${JSON.stringify(policy, undefined, 2)}\n`;
  const inRole = { PolicyName: `${name.replace(/[^\w+=,.@-]/g, '')}Permissions`, PolicyDocument: policy };
  return `${yamlLines({ Policies: [language === 'sam' ? policy : inRole] }).join('\n')}\n`;
}

/** What a template declares, only the same template can refer to. */
function isOwnLanguage({ use }: Document, language: PolicyLanguage): boolean {
  const kind = use.declared?.declaration.template.kind;
  const isHcl = language === 'terraform';
  return kind !== undefined && language !== 'json' && isHcl === (kind === 'terraform');
}

/** Without a template, what deployment decides is anything. */
function plainText(written: ReturnType<typeof writtenText>): string {
  return written
    .map((part) => (part.kind === 'text' ? part.text : '*'))
    .join('')
    .replace(/\*{2,}/g, '*');
}
