import { isObject, member } from '../inventory/plain-json.ts';

/** What a reference such as `#/$defs/Order` leads to in a JSON value; nothing where it leads nowhere, or into another file. */
export function resolvePointer(root: unknown, reference: string): unknown {
  if (!reference.startsWith('#')) return undefined;
  const pointer = decoded(reference.slice(1));
  if (pointer === undefined || (pointer !== '' && !pointer.startsWith('/'))) return undefined;
  let value = root;
  for (const step of pointer.split('/').slice(1))
    value = childOf(value, step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return value;
}

function childOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return isObject(value) ? member(value, step) : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
