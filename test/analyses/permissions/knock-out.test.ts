import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isEssential, type PermissionNeed } from '../../../packages/core/src/analyses/permissions/permission-need.ts';
import type { MachinePermissions } from '../../../packages/core/src/analyses/permissions/permissions.ts';
import { permissionsOf } from '../../../packages/core/src/analyses/permissions/permissions-of.ts';
import { decide, type Grants } from '../../../packages/core/src/iam/decide.ts';
import { surelyMatchesArn } from '../../../packages/core/src/iam/match-arn.ts';
import type { Statement } from '../../../packages/core/src/iam/policy.ts';
import { leastGrants, patternOf, withoutAction } from './least-grants.ts';
import { machinesOfFolder, machinesOfText } from './machines-of-folder.ts';

const corpus = process.env.STEPPROOF_CORPUS;
const templates = corpus === undefined ? '' : `${corpus}/templates`;
const hasTemplates = templates !== '' && existsSync(templates);

const machines = hasTemplates ? await judgedMachines() : [];

function judgedMachines(): Promise<readonly MachinePermissions[]> {
  const folders = readdirSync(templates).map((name) => `${templates}/${name}`);
  return Promise.all(folders.flatMap((folder) => machinesOfFolder(folder)).map(permissionsOf));
}

function without(grants: Grants, statements: readonly Statement[]): Grants {
  const policies = grants.policies.map((policy) => ({
    ...policy,
    statements: policy.statements.filter((statement) => !statements.includes(statement)),
  }));
  return { ...grants, policies };
}

test.runIf(hasTemplates)('without the statements that grant it, a need is not granted', () => {
  const counts = { granted: 0, missing: 0, conditional: 0, unknown: 0, denied: 0 };
  for (const { needs, grants } of machines) {
    if (grants === undefined || !grants.grants.isComplete) continue;
    for (const need of needs.filter((one) => isEssential(one) && one.verdict === 'granted'))
      counts[decide(need, without(grants.grants, need.because)).verdict]++;
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const share = (counts.missing + counts.conditional) / all;
  console.log(`knocked out: ${JSON.stringify(counts)}, noticed ${(100 * share).toFixed(1)} % of ${all}`);
  expect(all).toBeGreaterThan(0);
  expect(share).toBeGreaterThanOrEqual(0.98);
});

test.runIf(hasTemplates)(
  'the least policy allows what is needed, nothing else, and no action of it can go',
  () => {
    const faults: string[] = [];
    let actionCount = 0;
    for (const { needs } of machines) {
      const essential = needs.filter((need) => isEssential(need) && need.isReachable && isResolved(need));
      const least = leastGrants(essential);
      for (const need of essential)
        if (decide(need, least).verdict !== 'granted') faults.push(`${need.action} is not granted`);
      for (const { action, grants } of withoutAction(least)) {
        actionCount++;
        const isNoticed = essential.some((need) => decide(need, grants).verdict !== 'granted');
        if (!isNoticed) faults.push(`${action} could go`);
      }
    }
    console.log(`least policies: ${actionCount} actions, ${faults.length} faults: ${faults.slice(0, 10).join('; ')}`);
    expect(faults).toEqual([]);
  },
  300_000,
);

/** Whether what it is about can be written at all: not where an unknown value may be a whole ARN or a part of one. */
function isResolved({ resource }: PermissionNeed): boolean {
  return surelyMatchesArn(patternOf(resource), resource);
}

const oracle = process.env.STEPPROOF_CDK_PAIRS;

test.runIf(oracle !== undefined)('the policies that the CDK writes lack nothing that is required', async () => {
  const pairs: readonly { readonly name: string; readonly template: unknown }[] = JSON.parse(
    readFileSync(oracle ?? '', 'utf8'),
  );
  const verdicts = new Map<string, number>();
  const lacking: string[] = [];
  for (const { name, template } of pairs.filter((pair) => pair.template !== undefined)) {
    const documents = machinesOfText({ file: '/flows/template.json', text: JSON.stringify(template), format: 'json' });
    for (const { needs } of await Promise.all(documents.map(permissionsOf))) {
      for (const need of needs.filter(isEssential)) {
        verdicts.set(need.verdict, (verdicts.get(need.verdict) ?? 0) + 1);
        if (need.verdict === 'missing' || need.verdict === 'denied') lacking.push(`${name}: ${need.action}`);
      }
    }
  }
  console.log(`CDK pairs: ${JSON.stringify([...verdicts])} ${lacking.join('; ')}`);
  expect(lacking).toEqual([]);
});
