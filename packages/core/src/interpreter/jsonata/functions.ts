import { addedFunction } from './added-functions.ts';
import { builtInNames, guarded } from './guarded-functions.ts';
import type { Focus, JsonataLibrary, LibraryFunction } from './library.ts';
import { transformableCopy } from './parsed-json.ts';
import type { Run } from './run.ts';

/** JSONata's own functions by name. The library gives them away as values: `$sum` is the function. */
export async function builtInFunctions(library: JsonataLibrary): Promise<ReadonlyMap<string, LibraryFunction>> {
  const functions = new Map<string, LibraryFunction>();
  for (const name of builtInNames) {
    functions.set(name, (await library(`$${name}`).evaluate(undefined, {})) as LibraryFunction);
  }
  return functions;
}

/** The functions that an expression names, as one evaluation of it has them on AWS. */
export function functionsFor(
  run: Run,
  names: Iterable<string>,
  builtIn: ReadonlyMap<string, LibraryFunction>,
): ReadonlyMap<string, LibraryFunction> {
  const functions = new Map<string, LibraryFunction>();
  for (const name of names) {
    const found = addedFunction(run, name) ?? changed(run, name, builtIn) ?? original(run, name, builtIn);
    if (found !== undefined) functions.set(name, found);
  }
  return functions;
}

function original(run: Run, name: string, builtIn: ReadonlyMap<string, LibraryFunction>): LibraryFunction | undefined {
  const found = builtIn.get(name);
  return found && guarded(run, name, found);
}

/** Those that are the library's, but take something from the evaluation or give something that is safe to change. */
function changed(run: Run, name: string, builtIn: ReadonlyMap<string, LibraryFunction>): LibraryFunction | undefined {
  const clone = builtIn.get('clone');
  const string = builtIn.get('string');
  const fromMillis = builtIn.get('fromMillis');
  if (name === 'clone' && clone !== undefined && string !== undefined) {
    return guarded(run, name, {
      ...clone,
      implementation(arg) {
        return arg === undefined ? undefined : transformableCopy(String(string.implementation.call(this, arg)));
      },
    });
  }
  if (name !== 'now' || fromMillis === undefined) return undefined;
  const told = guarded(run, 'fromMillis', fromMillis);
  return {
    _jsonata_function: true,
    implementation(this: Focus, picture, timezone) {
      return told.implementation.call(this, run.now, picture, timezone);
    },
  };
}
