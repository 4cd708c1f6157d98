import { defineAnalysis } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import type { GivenRole } from '../../engine/environment.ts';
import { deploymentOf } from './document-deployment.ts';
import { grantsInAccount } from './grants/account-details.ts';
import { grantsOf } from './grants/grants-of.ts';
import { grantsOfFiles } from './grants/policy-file.ts';
import type { RoleGrants } from './grants/role-grants.ts';

/** What the role of a machine may do; nothing where neither a template nor the user says it. */
export const machineGrants = defineAnalysis({
  name: 'machine-grants',
  needs: {},
  run(document): RoleGrants | undefined {
    const { role } = document.environment;
    const declared = declaredGrants(document);
    if (role === undefined) return declared;
    const inAccount =
      role.account && grantsInAccount(role.account.details, role.account.role, document.environment.aws);
    return withFiles(inAccount ?? declared, role);
  },
});

function declaredGrants(document: Document): RoleGrants | undefined {
  const declaration = document.use.declared?.declaration;
  return declaration && grantsOf(declaration, deploymentOf(document));
}

/** What stands in files is all that is not said elsewhere. */
function withFiles(known: RoleGrants | undefined, { policies, boundary }: GivenRole): RoleGrants | undefined {
  if (policies.length === 0 && boundary === undefined) return known;
  const given = grantsOfFiles({ policies, boundary });
  if (known === undefined) return given;
  const { grants } = known;
  const isAll = policies.length > 0 && given.grants.isComplete;
  return {
    ...known,
    grants: {
      policies: [...grants.policies, ...given.grants.policies],
      boundary: given.grants.boundary ?? grants.boundary,
      isComplete: isAll || grants.isComplete,
    },
    origins: new Map([...known.origins, ...given.origins]),
    unknownAt: isAll ? [] : known.unknownAt,
    faults: [...known.faults, ...given.faults],
  };
}
