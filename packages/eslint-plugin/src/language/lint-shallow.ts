import { contracted, type NearbyFiles, toldBefore } from '@stepproof/checking';
import { awsDataIn, jsonataParser, readersAtOnce } from '@stepproof/checking/at-once';
import {
  createDocument,
  type Environment,
  findingsIn,
  foundInUse,
  isTemplatePart,
  type LintSettings,
  lint,
  type MachineDeclaration,
  type MachineUse,
  machinesOf,
  readFile,
  readingNeeds,
  rules,
} from '@stepproof/core';
import { type CheckRequest, nearbyOf } from './check-request.ts';
import { type Finding, faultOfRule, findingOf } from './finding.ts';
import { inventoryFor } from './inventory.ts';
import { settingsFor } from './lint-settings.ts';

/** Checks a file without trying out executions, at once. */
export function lintShallow(request: CheckRequest): readonly Finding[] {
  const nearby = nearbyOf(request);
  const machines = machinesIn(request, nearby);
  const environment = environmentFor(machines, request);
  const settings = settingsFor(request.ruleIds);
  const told = toldBefore(machines);
  const results = machines.map((use) => {
    return told.has(use) ? { diagnostics: [], failures: [] } : lintUse({ use, nearby, environment }, settings);
  });
  const found = results.map((result, index) => foundInUse(machines[index] as MachineUse, result));
  return [
    ...findingsIn(request.file, found).map(findingOf),
    ...results.flatMap(({ failures }) => failures).map(faultOfRule),
  ];
}

/** The state machines of a file, and of the template that it is or is a part of. */
function machinesIn({ file, text, config }: CheckRequest, nearby: NearbyFiles): readonly MachineUse[] {
  const siblings = isTemplatePart(file) ? nearby.siblings(file) : undefined;
  const source = { file, text, siblings, isNamed: false };
  const reading = readFile(source, readersAtOnce, (from, path) => nearby.named(from, path));
  const definitionOf = ({ definition, template }: MachineDeclaration) =>
    definition.kind === 'file' || definition.kind === 'asset'
      ? nearby.named(template.file, definition.path)
      : 'not-found';
  return machinesOf(reading, { readers: readersAtOnce, type: config.type }, definitionOf);
}

/** The data on AWS is opened only for files that say something of a service. */
function environmentFor(machines: readonly MachineUse[], request: CheckRequest): Environment {
  const sources = machines.flatMap(({ tree, declared }) => [tree.source, ...(declared ? [declared.tree.source] : [])]);
  const needsAws = sources.some(({ file, text }) => readingNeeds({ file, text }).aws);
  const aws = needsAws ? awsDataIn(request.awsData) : undefined;
  return { jsonata: jsonataParser, aws, inventory: inventoryFor(request) };
}

interface Checked {
  readonly use: MachineUse;
  readonly nearby: NearbyFiles;
  readonly environment: Environment;
}

function lintUse({ use, nearby, environment }: Checked, settings: LintSettings) {
  return lint(contracted(createDocument(use, environment), nearby), rules, settings);
}
