import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Part } from './parts.ts';

/** The parts of every program that checks: what few files need. */
export function partsOfChecking(root: string): readonly Part[] {
  const parsers = `${root}packages/checking/src/parsers`;
  const data = dataEntries(root);
  const asked = importedWhenAsked(`${root}packages/core/src`).filter((entry) => !data.includes(entry));
  return [
    { name: 'data', entries: data },
    { name: 'jsonata', entries: [`${parsers}/jsonata-parser.ts`] },
    { name: 'executions', entries: [...asked, `${parsers}/jsonata-engine.ts`] },
    { name: 'yaml', entries: [`${parsers}/yaml-reader.ts`], doors: inCore(root, yamlDoors) },
    { name: 'templates', entries: [], doors: inCore(root, templateDoors) },
    { name: 'policies', entries: [], doors: inCore(root, policyDoors) },
    { name: 'schemas', entries: [], doors: inCore(root, ['language/validation']) },
    { name: 'contracts', entries: [], doors: inCore(root, ['project/contract/read-contract']) },
    { name: 'regular-expressions', entries: [`${parsers}/regex-engine.ts`] },
    { name: 'yaml-recovery', entries: [`${parsers}/yaml-recovery.ts`] },
  ];
}

function inCore(root: string, modules: readonly string[]): readonly string[] {
  return modules.map((name) => `${root}packages/core/src/${name}.ts`);
}

const yamlDoors = ['syntax/yaml/content', 'syntax/yaml/encode', 'syntax/yaml/parse-yaml', 'syntax/yaml/recover-yaml'];

const templateDoors = [
  'hosts/cloudformation/deployment-value',
  'hosts/cloudformation/role',
  'hosts/cloudformation/template',
  'hosts/serverless/template',
  'hosts/terraform/plan',
  'hosts/terraform/template',
  'syntax/hcl/content',
  'syntax/hcl/edit-entry',
  'syntax/hcl/encode',
  'syntax/hcl/parse-hcl',
  'syntax/hcl/template-text',
];

/** What roles need, and what policies grant. */
const policyDoors = [
  'analyses/permissions/grants/grants-of',
  'analyses/permissions/grants/resource-policies',
  'analyses/permissions/grants/trust',
  'analyses/permissions/needs/need-scope',
  'analyses/permissions/needs/needs-of',
  'iam/decide',
  'iam/deployed-text',
  'iam/match-arn',
  'iam/policy-faults',
  'iam/read-policy',
];

/** What follows data through a machine, for checks that try out executions and for editors. */
function dataEntries(root: string): readonly string[] {
  const core = `${root}packages/core/src`;
  return [`${core}/analyses/shapes/shape-analysis.ts`, `${core}/assistance/data/data-from-shapes.ts`];
}

/** What the explorations of core import when they are run. */
function importedWhenAsked(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const imported = files.flatMap((file) => {
    const imports = readFileSync(join(folder, file), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
    return Array.from(imports, ([, path = '']) => join(folder, dirname(file), path));
  });
  return [...new Set(imported)].sort();
}
