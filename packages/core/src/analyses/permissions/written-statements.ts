import { defineAnalysis } from '../../engine/analysis.ts';
import type { Statement } from '../../iam/policy.ts';
import { permissions } from './permissions.ts';

/** The statements of the role's policies that are written out, which somebody can mend. */
export const writtenStatements = defineAnalysis({
  name: 'written-statements',
  needs: { permissions },
  run(_document, { permissions: { grants } }): readonly Statement[] {
    if (grants === undefined) return [];
    const { policies } = grants.grants;
    return policies
      .filter((policy) => grants.origins.get(policy)?.kind === 'document')
      .flatMap(({ statements }) => statements);
  },
});
