import { defineAnalysis } from '../../engine/analysis.ts';
import type { TemplateContext } from '../../hosts/template.ts';
import { nearestName } from '../../text/nearest.ts';
import { type Reference, type TemplateReference, templateReferences } from './template-references.ts';

/** A reference of a definition, or of what its template puts into it, to something that the template does not declare. */
export interface UndefinedReference extends TemplateReference {
  /** What was most likely meant. */
  readonly meant: string | undefined;
}

export const undefinedReferences = defineAnalysis({
  name: 'undefined-references',
  needs: { references: templateReferences },
  run({ use: { declared } }, { references }): readonly UndefinedReference[] {
    if (declared === undefined) return [];
    const { template } = declared.declaration;
    return references
      .filter(({ reference }) => isUndefined(reference, template))
      .map((found) => ({ ...found, meant: meantBy(found.reference, template) }));
  },
});

function isUndefined({ to, attribute }: Reference, { parameters, mayHave }: TemplateContext): boolean {
  if (mayHave(to)) return false;
  return attribute !== undefined || !parameters.has(to);
}

function meantBy({ to, attribute }: Reference, { resources, parameters }: TemplateContext): string | undefined {
  return nearestName(to, attribute === undefined ? [...resources.keys(), ...parameters.keys()] : resources.keys());
}
