import { permissionNeeds } from '../../../../packages/core/src/analyses/permissions/needs/permission-needs.ts';
import type { PermissionNeed } from '../../../../packages/core/src/analyses/permissions/permission-need.ts';
import { FactStore } from '../../../../packages/core/src/engine/fact-store.ts';
import type { SymbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { type Circumstances, documentOf } from '../../../check.ts';

/** What a machine needs: all needs, and the names of the Tasks of which nothing is known. */
export function needsOf(text: string, circumstances: Circumstances = {}) {
  const { needs, unknown } = new FactStore(documentOf(text, circumstances)).get(permissionNeeds);
  return { needs, unknown: unknown.map(({ name }) => name) };
}

/** `required sqs:SendMessage arn:aws:sqs:R:A:orders`, with R for the own region, A for the own account and `*` for what is not known. */
export function linesOf(needs: readonly PermissionNeed[]): readonly string[] {
  return needs.map(({ need, action, resource }) => `${need} ${action} ${printed(resource)}`);
}

export function printed(text: SymbolicText): string {
  return text
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      return piece.kind === 'hole' ? '*' : (short.get(piece.key) ?? `<${piece.key}>`);
    })
    .join('');
}

const short: ReadonlyMap<string, string> = new Map([
  ['AWS::Region', 'R'],
  ['AWS::AccountId', 'A'],
]);

/** A machine with one Task. */
export function taskWith(resource: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ StartAt: 'T', States: { T: { Type: 'Task', Resource: resource, ...fields, End: true } } });
}

/** What a Task with these parameters needs. */
export function needsOfTask(resource: string, parameters: unknown): readonly string[] {
  return linesOf(needsOf(taskWith(`arn:aws:states:::${resource}`, { Parameters: parameters })).needs);
}
