import { stringPart } from '../../engine/place.ts';
import { itemsOf } from '../../model/error-handlers.ts';
import { type Field, stringField } from '../../model/field.ts';
import type { Scope, StateMachine } from '../../model/state-machine.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import { isDeploymentKey } from '../../syntax/opaque.ts';
import type { NamePlace } from './name-place.ts';

/**
 * Every place that names a state: its key, and where execution may go on with it. Fields are read whatever the state's
 * type, because a type that is half typed says nothing yet.
 */
export function stateUsesIn({ scopes, states }: StateMachine): readonly NamePlace[] {
  const uses: NamePlace[] = [];
  for (const scope of scopes) {
    addDeclarations(uses, scope);
    addTarget(uses, scope, scope.startAt);
  }
  for (const { scope, node } of states) addTargets(uses, scope, node);
  return uses;
}

function addDeclarations(uses: NamePlace[], scope: Scope): void {
  if (scope.statesField.kind !== 'present') return;
  for (const property of scope.statesField.value.properties) {
    const { name } = property;
    if (!isDeploymentKey(name)) uses.push({ name, role: 'declaration', scope, at: property });
  }
}

function addTargets(uses: NamePlace[], scope: Scope, state: ObjectNode): void {
  addTarget(uses, scope, stringField(state, 'Next'));
  addTarget(uses, scope, stringField(state, 'Default'));
  for (const rule of itemsOf(state, 'Choices').objects) addTarget(uses, scope, stringField(rule, 'Next'));
  for (const catcher of itemsOf(state, 'Catch').objects) addTarget(uses, scope, stringField(catcher, 'Next'));
}

function addTarget(uses: NamePlace[], scope: Scope, target: Field<string>): void {
  if (target.kind !== 'present') return;
  const { value: name } = target;
  const { value: node } = target.property;
  if (node.kind === 'string') {
    uses.push({ name, role: 'read', scope, at: stringPart(node, { start: 0, end: name.length }) });
  }
}
