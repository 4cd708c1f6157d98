import { defineAnalysis } from '../../engine/analysis.ts';
import type { Place } from '../../engine/place.ts';
import type { DeploymentValue } from '../../hosts/template.ts';
import { partsOf } from './deployed-value.ts';
import { placeholders } from './placeholders.ts';

export type Reference = Extract<DeploymentValue, { readonly kind: 'reference' }>;

/** A place of a definition, or of what its template puts into it, that refers to a resource. */
export interface TemplateReference {
  readonly at: Place;
  readonly reference: Reference;
}

export const templateReferences = defineAnalysis({
  name: 'template-references',
  needs: { placeholders },
  run({ use: { declared } }, facts): readonly TemplateReference[] {
    if (declared === undefined) return [];
    const { supplied, inText } = declared.declaration.substitutions;
    const written = facts.placeholders.filter(({ name }) => name === undefined || inText?.(name) !== undefined);
    return [
      ...written.flatMap(({ at, value }) => referencesIn(at, value)),
      ...[...supplied.values()].flatMap(({ key, value }) => referencesIn(key.value, value)),
    ];
  },
});

function referencesIn(at: Place, value: DeploymentValue | undefined): readonly TemplateReference[] {
  if (value === undefined) return [];
  return partsOf(value).flatMap((part) => (part.kind === 'reference' ? [{ at, reference: part }] : []));
}
