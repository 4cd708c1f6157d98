import { defineAnalysis } from '../engine/analysis.ts';
import type { Place } from '../engine/place.ts';
import type { DeploymentValue, MachineDeclaration, TemplateContext } from '../hosts/template.ts';
import { nearestName } from '../text/nearest.ts';
import { partsOf } from './deployed-value.ts';
import { placeholders } from './placeholders.ts';

export type Reference = Extract<DeploymentValue, { readonly kind: 'reference' }>;

/** A reference of a definition, or of what its template puts into it, to something that the template does not declare. */
export interface UndefinedReference {
  readonly at: Place;
  readonly reference: Reference;
  /** What was most likely meant. */
  readonly meant: string | undefined;
}

export const undefinedReferences = defineAnalysis({
  name: 'undefined-references',
  needs: { placeholders },
  run({ use: { declared } }, facts): readonly UndefinedReference[] {
    if (declared === undefined) return [];
    const { declaration } = declared;
    const { supplied, inText } = declaration.substitutions;
    const written = facts.placeholders.filter(({ name }) => name === undefined || inText?.(name) !== undefined);
    const values = [
      ...written.map(({ at, value }) => ({ at, value })),
      ...[...supplied.values()].map(({ key, value }) => ({ at: key.value, value })),
    ];
    return values.flatMap(({ at, value }) => undefinedIn(value, declaration).map((found) => ({ at, ...found })));
  },
});

function undefinedIn(value: DeploymentValue | undefined, { template }: MachineDeclaration) {
  if (value === undefined) return [];
  return partsOf(value).flatMap((part) =>
    part.kind === 'reference' && isUndefined(part, template)
      ? [{ reference: part, meant: meantBy(part, template) }]
      : [],
  );
}

function isUndefined({ to, attribute }: Reference, { parameters, mayHave }: TemplateContext): boolean {
  if (mayHave(to)) return false;
  return attribute !== undefined || !parameters.has(to);
}

function meantBy({ to, attribute }: Reference, { resources, parameters }: TemplateContext): string | undefined {
  return nearestName(to, attribute === undefined ? [...resources.keys(), ...parameters.keys()] : resources.keys());
}
