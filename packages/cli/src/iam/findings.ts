import { isEssential, type JudgedNeed, type Severity, trustProblemOf } from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';

/** How grave it is what the policies say to a need; nothing where all is well, or not known. */
export function severityOf(need: JudgedNeed): Severity | undefined {
  const { verdict } = need;
  if (!need.isReachable || verdict === 'granted' || verdict === 'unknown') return undefined;
  if (isEssential(need)) return verdict === 'conditional' ? 'info' : 'error';
  if (verdict === 'conditional') return undefined;
  return need.need === 'recommended' ? 'warning' : 'info';
}

/** Everything that `--fail-on` counts. */
export function severitiesIn({ permissions, document }: IamMachine): readonly Severity[] {
  const { grants } = permissions;
  const trust = grants === undefined ? undefined : trustProblemOf(grants, document);
  const ofNeeds = permissions.needs.flatMap((need) => severityOf(need) ?? []);
  return [
    ...(trust === undefined ? [] : (['error'] as const)),
    ...ofNeeds,
    ...permissions.unused.map(() => 'hint' as const),
  ];
}
