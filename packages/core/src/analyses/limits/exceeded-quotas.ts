import { defineExploration } from '../../engine/analysis.ts';
import type { Witness } from '../../engine/witness.ts';
import type { State } from '../../model/state-machine.ts';
import { expressionSites } from '../expressions/expression-sites.ts';
import { pathSettings } from '../paths/path-settings.ts';

/** A quota of AWS that every execution exceeds which comes to a state and meets no error after that. */
export interface ExceededQuota {
  /** `events`: the history is full. `time`: the execution is past its time. `data`: a value is too large. */
  readonly kind: 'events' | 'time' | 'data';
  /** From where on nothing that is not known decides. */
  readonly from: State;
  /** Where it happens; of a loop, the state that is entered most often. */
  readonly at: State;
  /** How often the state was entered until then. */
  readonly times: number;
  /** An execution that shows it. */
  readonly witness: Witness;
}

/** The quotas that a machine exceeds for certain. What tries it out is large, and loaded by the first that asks. */
export const exceededQuotas = defineExploration({
  name: 'exceeded-quotas',
  needs: { sites: expressionSites },
  async run(document, { sites }, { steps }): Promise<readonly ExceededQuota[]> {
    const { quotasExceededBy } = await import('./find-exceeded-quotas.ts');
    return quotasExceededBy(document.machine, sites, pathSettings(document, steps));
  },
});
