import { defineAnalysis } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import type { AwsResource } from '../../project/inventory/aws-resource.ts';
import type { Inventory } from '../../project/inventory/inventory.ts';
import { mayDeclare } from './declared-names.ts';
import { type LocatedResource, locatedResources } from './located-resources.ts';

/** A place of a definition that names what a listing of all such resources does not have. */
export interface DanglingReference extends LocatedResource {
  readonly absent: AwsResource;
  /** What was most likely meant. */
  readonly meant: string | undefined;
}

export const danglingReferences = defineAnalysis({
  name: 'dangling-references',
  needs: { located: locatedResources },
  run(document, { located }): readonly DanglingReference[] {
    const { inventory } = document.environment;
    if (inventory === undefined) return [];
    return located.flatMap((named) => dangling(named, inventory, document));
  },
});

function dangling(named: LocatedResource, inventory: Inventory, { use }: Document): readonly DanglingReference[] {
  const absent = named.resources.find((resource) => inventory.has(resource) === 'absent');
  const template = use.declared?.declaration.template;
  if (absent === undefined || (template !== undefined && mayDeclare(template, named.wanted.types, absent))) return [];
  const meant = inventory.near(absent);
  // The bucket of another account is named in the same way, so that only what looks misspelt is one of the own.
  if (absent.type === 'AWS::S3::Bucket' && meant === undefined) return [];
  return [{ ...named, absent, meant }];
}
