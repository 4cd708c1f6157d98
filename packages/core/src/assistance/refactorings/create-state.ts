import { type MissingTarget, missingTargets } from '../../analyses/flow/missing-targets.ts';
import type { Diagnostic, Fix } from '../../engine/diagnostic.ts';
import type { Document } from '../../engine/document.ts';
import { KeptWith } from '../../engine/kept-with.ts';
import { maximumStateNameLength } from '../../language/quotas.ts';
import { isFallible } from '../../model/state-machine.ts';
import { noDanglingTarget } from '../../rules/no-dangling-target.ts';
import { spanOf } from '../../syntax/node.ts';
import { isBroken } from '../../syntax/tree.ts';
import { factsOf } from '../document-facts.ts';
import { failFields } from './new-states.ts';
import { possibleEdits } from './refactoring.ts';
import { addState, type Fields } from './writing.ts';

/** The ways to create the state that a transition names and that is missing, for the finding that tells of it. */
export function statesToCreateFor(document: Document, { ruleId, location }: Diagnostic): readonly Fix[] {
  if (ruleId !== noDanglingTarget.id || location.file !== document.use.file || isBroken(document.tree)) return [];
  const missing = missingIn(document).get(location.span.start);
  return missing === undefined || !isPossibleName(missing) ? [] : creationsOf(missing);
}

/** By where it is written. Of a document there may be very many, and each finding asks for one. */
function missingIn(document: Document): ReadonlyMap<number, MissingTarget> {
  return known.of(document, readMissing);
}

const known = new KeptWith<Document, ReadonlyMap<number, MissingTarget>>();

function readMissing(document: Document): ReadonlyMap<number, MissingTarget> {
  const missing = factsOf(document).get(missingTargets);
  return new Map(missing.map((target) => [spanOf(target.property.value).start, target]));
}

function isPossibleName({ name, elsewhere }: MissingTarget): boolean {
  return elsewhere === undefined && name.trim() !== '' && name.length <= maximumStateNameLength;
}

/** Where errors are caught and where no rule is true, most workflows fail. */
function creationsOf(missing: MissingTarget): readonly Fix[] {
  const pass = creation(missing, 'Pass', { Type: 'Pass', End: true });
  const fail = creation(missing, 'Fail', failFields(missing.name, `The workflow failed in ${missing.name}.`));
  return (mayFail(missing) ? [fail, pass] : [pass, fail]).flat();
}

function mayFail({ property, from }: MissingTarget): boolean {
  if (property.name === 'Default') return true;
  return from !== undefined && isFallible(from) && from.catchers.some(({ node }) => node === property.parent);
}

function creation({ name, scope, from }: MissingTarget, type: string, fields: Fields): readonly Fix[] {
  const edits = possibleEdits([addState(scope, { name, fields, behind: from?.property })]);
  return edits === undefined ? [] : [{ title: `Create ${type} state \`${name}\``, kind: 'suggestion', edits }];
}
