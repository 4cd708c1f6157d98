import { isUnknown, type Node } from '../../syntax/node.ts';
import { templateText } from '../cloudformation/definition-text.ts';
import { writtenText } from '../cloudformation/intrinsic.ts';
import type { DefinitionSource } from '../template.ts';
import { type Configuration, memberIn } from './configuration.ts';
import { pathOf, variableOf } from './variable.ts';

/** How a state machine is given its definition. */
export function definitionOf(machine: Node, configuration: Configuration): DefinitionSource {
  const told = configuration.filledIn(machine);
  const at = told.kind === 'object' ? memberIn(told, 'definition') : told;
  if (at === undefined || at.kind === 'null') return { kind: 'absent' };
  return givenAsFile(at, at === told ? ['definition'] : []) ?? givenInPlace(at, configuration);
}

/**
 * A definition that a file holds, whole or at an address in it. Where another value is named in case that there is none,
 * that the file is missing is no fault. Code is never run, so what it would make is not known.
 */
function givenAsFile(at: Node, members: readonly string[]): DefinitionSource | undefined {
  const variable = variableOf(at);
  const path = variable && pathOf(variable);
  if (path === undefined || variable?.hasFallback || /\.[cm]?[jt]s$/i.test(path)) return undefined;
  return { kind: 'file', at, path, within: [...(variable?.address ?? []), ...members] };
}

function givenInPlace(written: Node, configuration: Configuration): DefinitionSource {
  const at = configuration.filledIn(written);
  if (at.kind === 'object') return { kind: 'object', at };
  const text = isLeftOpen(at) ? undefined : templateText(at, { parameters: new Map() })?.text;
  return text === undefined || text.text.trim() === '' ? { kind: 'computed', at } : { kind: 'text', at, text };
}

/** Whether a text begins with a variable that is not known, so that it is no JSON yet. */
function isLeftOpen(node: Node): boolean {
  return isUnknown(node) && writtenText(node)?.value.trimStart().startsWith('${') === true;
}
