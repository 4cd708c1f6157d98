import {
  cloudFormationText,
  type Document,
  deploymentOf,
  leastPolicy,
  type PermissionNeed,
  policyDocument,
  type Referable,
  referablesOf,
  type SymbolicText,
  type TextWriter,
  writtenText,
} from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';
import type { IamOptions, PolicyLanguage } from '../../iam/iam-options.ts';
import type { IamReport } from './iam-report.ts';
import { type HclPolicy, hclPolicies } from './policy-hcl.ts';
import { yamlLines } from './policy-yaml.ts';

/** The policy of each machine that allows what it needs and no more, in the language of its template. */
export function reportLeastPolicy({ machines, options }: IamReport): string {
  const languages = new Set(machines.map((machine) => languageFor(machine, options)));
  if (languages.size === 1 && languages.has('terraform'))
    return hclPolicies(machines.map((machine) => hclPolicyFor(chosenNeeds(machine, options), machine.document)));
  const [only, second] = machines;
  if (only !== undefined && second === undefined) return policyText(only, options);
  const texts = machines.map((machine) => `# ${machine.document.use.name}\n${policyText(machine, options)}`);
  if (languages.size > 1 || !languages.has('json')) return texts.join('\n');
  const documents = machines.map((machine) => [machine.document.use.name, JSON.parse(policyText(machine, options))]);
  return `${JSON.stringify(Object.fromEntries(documents), undefined, 2)}\n`;
}

function policyText(machine: IamMachine, options: IamOptions): string {
  return policyFor(chosenNeeds(machine, options), machine.document, languageFor(machine, options));
}

function chosenNeeds({ permissions }: IamMachine, { classes }: IamOptions): readonly PermissionNeed[] {
  return permissions.needs.filter(({ need, isReachable }) => isReachable && classes.has(need));
}

/** That of the template, unless another one is asked for. */
export function languageFor({ document }: IamMachine, { language }: Pick<IamOptions, 'language'>): PolicyLanguage {
  const kind = document.use.declared?.declaration.template.kind;
  return language ?? (kind === undefined || kind === 'serverless' ? 'json' : kind);
}

/** The least policy for needs, written in a language. */
export function policyFor(needs: readonly PermissionNeed[], document: Document, language: PolicyLanguage): string {
  if (language === 'terraform') return hclPolicies([hclPolicyFor(needs, document)]);
  const deployment = deploymentOf(document);
  const referables = referablesIn(document, language);
  const write: TextWriter = (text) => {
    const written = writtenText(text, referables);
    return language === 'json' ? plainText(written) : cloudFormationText(written, deployment);
  };
  const policy = policyDocument(leastPolicy(needs), write);
  if (language === 'json') return `${JSON.stringify(policy, undefined, 2)}\n`;
  const name = document.use.name.replace(/[^\w+=,.@-]/g, '');
  const inRole = { PolicyName: `${name}Permissions`, PolicyDocument: policy };
  return `${yamlLines({ Policies: [language === 'sam' ? policy : inRole] }).join('\n')}\n`;
}

function hclPolicyFor(needs: readonly PermissionNeed[], document: Document): HclPolicy {
  const referables = referablesIn(document, 'terraform');
  const write = (text: SymbolicText) => writtenText(text, referables);
  return { name: document.use.name, statements: leastPolicy(needs), write };
}

/** What a template declares, only the same template can refer to. */
function referablesIn(document: Document, language: PolicyLanguage): readonly Referable[] {
  if (!isOwnLanguage(document, language)) return [];
  return referablesOf(deploymentOf(document), document.use.declared?.declaration.name);
}

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
