import { defineAnalysis } from '../../engine/analysis.ts';
import { type LatePolicy, policiesAfterMachine } from './grants/policy-order.ts';
import { permissions } from './permissions.ts';

/** A policy that creating the machine needs, and that may be made later. */
export interface LateGrant extends LatePolicy {
  /** The first action that it allows and creation needs. */
  readonly action: string;
}

/**
 * CloudFormation makes what does not wait for each other in any order. Terraform tries again while a permission is missing.
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/sfn/state_machine.go
 */
export const latePolicies = defineAnalysis({
  name: 'late-policies',
  needs: { permissions },
  run({ use }, { permissions: { needs, grants } }): readonly LateGrant[] {
    const declaration = use.declared?.declaration;
    const kind = declaration?.template.kind;
    if (declaration === undefined || grants === undefined || (kind !== 'cloudformation' && kind !== 'sam')) return [];
    const deploying = needs.filter(({ need, verdict, isReachable }) => {
      return need === 'deploy' && verdict === 'granted' && isReachable;
    });
    if (deploying.length === 0) return [];
    const late = policiesAfterMachine(declaration, grants);
    const lateOrigins = new Set(late.map(({ origin }) => origin));
    const originOf = new Map(
      [...grants.origins].flatMap(([policy, origin]) =>
        policy.statements.map((statement) => [statement, origin] as const),
      ),
    );
    // Where something else allows it too, that is there in time.
    const waiting = deploying.filter(({ because }) => {
      return because.every((statement) => {
        const origin = originOf.get(statement);
        return origin !== undefined && lateOrigins.has(origin);
      });
    });
    return late.flatMap((one) => {
      const need = waiting.find(({ because }) => because.some((statement) => originOf.get(statement) === one.origin));
      return need === undefined ? [] : [{ ...one, action: need.action }];
    });
  },
});
