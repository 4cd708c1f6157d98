import {
  callerPermissions,
  featurePermissions,
  integrationPermissions,
  keyPermissions,
} from './tables/integration-permissions.ts';

/** As `PermissionTables` of `src/permission-tables.ts` reads it. */
export function permissionRecords(): unknown {
  return {
    integrations: trimmed(integrationPermissions),
    features: trimmed(featurePermissions),
    callers: trimmed(callerPermissions),
    keys: trimmed(keyPermissions),
  };
}

function trimmed(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([key, lines]) => [key, lines.trim()]));
}
