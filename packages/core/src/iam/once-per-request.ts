import type { AccessRequest } from './request.ts';

/** A function that finds something out of a request once: a machine asks for the same in many of its states. */
export function oncePerRequest<Result>(find: (request: AccessRequest) => Result): (request: AccessRequest) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (request) => {
    const key = keyOf(request);
    const found = known.get(key);
    if (found !== undefined) return found.result;
    const result = find(request);
    known.set(key, { result });
    return result;
  };
}

function keyOf({ action, resource, context }: AccessRequest): string {
  return JSON.stringify([action, resource, [...context]]);
}
