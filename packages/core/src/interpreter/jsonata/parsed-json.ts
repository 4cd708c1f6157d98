import { transformable } from './weight.ts';

/** The value of a JSON text as AWS reads it: a name may stand only once in an object, and a number has to be finite. */
export function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text, finite);
    return hasRepeatedName(text) ? undefined : { value };
  } catch {
    return undefined;
  }
}

function finite(_name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A number is out of range.');
  return value;
}

/** A copy that the transform operator may change. */
export function transformableCopy(json: string): unknown {
  return JSON.parse(json, (_name, value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      Object.setPrototypeOf(value, transformable);
    return value;
  });
}

/** Whether an object of a valid JSON text has two members of one name. */
function hasRepeatedName(text: string): boolean {
  const names: (Set<string> | undefined)[] = [];
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [written, colon] = match;
    if (written === '{') names.push(new Set());
    else if (written === '[') names.push(undefined);
    else if (written === '}' || written === ']') names.pop();
    else if (colon !== undefined && isRepeated(names.at(-1), written)) return true;
  }
  return false;
}

function isRepeated(names: Set<string> | undefined, written: string): boolean {
  const name = JSON.parse(written.slice(0, written.lastIndexOf('"') + 1)) as string;
  if (names === undefined || names.has(name)) return names !== undefined;
  names.add(name);
  return false;
}
