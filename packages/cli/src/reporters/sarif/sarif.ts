import { repositoryPaths } from '../../files/repository-paths.ts';
import { fingerprintsOf } from '../../findings/fingerprints.ts';
import { homePage, version } from '../../package.ts';
import type { CheckReport, Reporter } from '../check-report.ts';
import { messageOf } from './message.ts';
import { SarifPlaces, sourceRoot } from './places.ts';
import { resultOf } from './results.ts';
import { describeRule } from './rules.ts';

/**
 * A log of SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) with what services for code scanning show of it.
 * What comments suppress and what a baseline holds is not in it: services show results that are marked as suppressed.
 */
export function reportSarif(report: CheckReport, io: Parameters<Reporter>[1]): string {
  const { diagnostics, texts } = report;
  const ruleIds = [...new Set(diagnostics.map(({ ruleId }) => ruleId))].sort();
  const places = new SarifPlaces(texts, repositoryPaths(io));
  const writing = { places, marks: fingerprintsOf(diagnostics, texts), ruleIds };
  const driver = {
    name: 'StepProof',
    semanticVersion: version,
    ...(homePage !== undefined && { informationUri: homePage }),
    rules: ruleIds.map((id) => describeRule(id, io)),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    invocations: [invocationOf(report, places)],
    results: diagnostics.map((diagnostic) => resultOf(diagnostic, writing)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

function invocationOf({ problems, unchecked }: CheckReport, places: SarifPlaces) {
  const notifications = [
    ...problems.map(({ message }) => ({ level: 'error', message: messageOf(message) })),
    ...unchecked.map(({ file, message }) => ({
      level: 'warning',
      message: messageOf(message),
      locations: [{ physicalLocation: { artifactLocation: places.artifactLocation(file) } }],
    })),
  ];
  return {
    executionSuccessful: problems.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}
