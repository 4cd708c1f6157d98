import { lintText } from '@stepproof/checking';
import { findingsIn } from '@stepproof/core';
import { type CheckRequest, nearbyOf } from '../language/check-request.ts';
import { type Finding, faultOfRule, findingOf } from '../language/finding.ts';
import { inventoryFor } from '../language/inventory.ts';
import { settingsFor } from '../language/lint-settings.ts';

/** Checks a file as the command does. */
export async function lintDeep(request: CheckRequest): Promise<readonly Finding[]> {
  const { file, text, config, awsData, ruleIds } = request;
  const settings = { lint: settingsFor(ruleIds), type: config.type, inventory: inventoryFor(request) };
  const surroundings = { nearby: nearbyOf(request), settingsFor: async () => settings, awsData };
  const { found, failures } = await lintText({ file, text, isNamed: false }, surroundings, 'deep');
  return [...findingsIn(file, found).map(findingOf), ...failures.map(faultOfRule)];
}
