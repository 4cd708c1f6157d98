import type { IntrinsicArgument, IntrinsicCall } from '../../expressions/intrinsic.ts';
import { base64Of, bytesInUtf8 } from '../../interpreter/bytes.ts';
import { Failure, Halt } from '../../interpreter/failure.ts';
import { evaluateIntrinsic } from '../../interpreter/intrinsics/evaluate.ts';
import { UnknownValue, type Value } from '../../interpreter/value.ts';
import type { Cell } from '../../solver/cell.ts';
import { anyNumber, anyString, type Domain, type Json } from '../../solver/domain.ts';
import { type Formula, within } from '../../solver/formula.ts';
import { pathCase } from './path-case.ts';
import type { Scene } from './scene.ts';
import {
  always,
  anArray,
  anObject,
  atCell,
  both,
  type Case,
  constant,
  isThere,
  isWithin,
  knownValue,
  listOf,
  type Symbolic,
} from './symbolic.ts';
import type { World } from './world.ts';

/** What a call of an intrinsic function gives. Of texts that can be written backwards, what is in them is known as it is read. */
export function intrinsicCase(call: IntrinsicCall, scene: Scene): Case | undefined {
  const taken = call.arguments.map((argument) => argumentCase(argument, scene));
  const given = taken.filter((one) => one !== undefined);
  if (given.length < taken.length) return undefined;
  const values = given.map(({ value }) => value);
  const result = evaluated(call, values, scene);
  const fits = values.map((value, index) => fitting(call.name, value, index));
  return result && { when: both(...given.map(({ when }) => when), ...fits, result.when), value: result.value };
}

function argumentCase(argument: IntrinsicArgument, scene: Scene): Case | undefined {
  if (argument.kind === 'call') return intrinsicCase(argument, scene);
  if (argument.kind === 'path') return pathCase(argument, scene);
  return { when: always, value: constant(argument.value) };
}

function evaluated(call: IntrinsicCall, values: readonly Symbolic[], { world }: Scene): Case | undefined {
  const chance = call.name === 'States.UUID' || call.name === 'States.MathRandom';
  const known = values.map(knownValue);
  if (!chance && known.every((one) => one !== undefined))
    return computed(
      call,
      known.map(({ value }) => value),
      world,
    );
  const read = symbolically.get(call.name)?.(values, world);
  if (read !== undefined) return read;
  const domain = results.get(call.name);
  return domain === undefined ? world.perhaps() : world.some(domain);
}

/** That an argument is of the type that the function takes. */
function fitting(name: string, value: Symbolic, index: number): Formula {
  const domain = parameters.get(name)?.[index];
  return domain === undefined ? always : isWithin(value, domain);
}

/** With nothing unknown among the arguments, the interpreter tells; the constants are handed to it as variables. */
function computed(call: IntrinsicCall, values: readonly Json[], world: World): Case | undefined {
  const given = call.arguments.map((argument, index): IntrinsicArgument => {
    if (argument.kind === 'string' || argument.kind === 'literal') return argument;
    const place = { start: argument.start, end: argument.end };
    return { kind: 'path', root: { kind: 'variable', name: String(index), ...place }, steps: [], ...place };
  });
  const data = { input: null, context: null, variable: (name: string) => values[Number(name)] as Value };
  const chance = { random: () => 0, uuid: () => '' };
  try {
    const value = evaluateIntrinsic({ ...call, arguments: given }, { data, chance });
    return value instanceof UnknownValue ? world.perhaps() : { when: always, value: constant(value as Json) };
  } catch (thrown) {
    if (thrown instanceof Failure || thrown instanceof Halt) return undefined;
    throw thrown;
  }
}

type Reading = (values: readonly Symbolic[], world: World) => Case | undefined;

const symbolically: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['States.StringToJson', ([text], world) => parsed(text, world)],
  ['States.JsonToString', ([value], world) => (value === undefined ? undefined : jsonOf(value, world))],
  ['States.Array', (values) => ({ when: always, value: listOf(values) })],
  ['States.ArrayGetItem', ([list, index], world) => itemAt(list, index, world)],
  ['States.ArrayLength', ([list]) => (list?.kind === 'list' ? given(constant(list.items.length)) : undefined)],
  ['States.StringSplit', ([text, separator], world) => pieces(text, separator, world)],
  ['States.Base64Decode', ([text], world) => decoded(text, world)],
]);

function given(value: Symbolic): Case {
  return { when: always, value };
}

function parsed(text: Symbolic | undefined, world: World): Case | undefined {
  if (text?.kind !== 'cell') return undefined;
  const source = world.texts.get(text.cell);
  if (source !== undefined) return given(source);
  const document = world.linked(text.cell, 'json', (json) => JSON.stringify(json));
  return { when: within(text.cell, anyString), value: atCell(document) };
}

function jsonOf(value: Symbolic, world: World): Case {
  const text = world.document('text');
  world.texts.set(text, value);
  return { when: within(text, anyString), value: atCell(text) };
}

function itemAt(list: Symbolic | undefined, index: Symbolic | undefined, world: World): Case | undefined {
  if (index?.kind !== 'constant' || typeof index.value !== 'number' || index.value < 0) return undefined;
  if (list?.kind === 'list') {
    const item = list.items[index.value];
    return item && given(item);
  }
  if (list?.kind !== 'cell' || !Number.isInteger(index.value)) return undefined;
  const cell = world.cells.element(list.cell, index.value);
  return { when: isThere(cell), value: atCell(cell) };
}

/** The pieces are written with the first separator between them; those that are not told apart are left out. */
function pieces(text: Symbolic | undefined, separator: Symbolic | undefined, world: World): Case | undefined {
  const mark = separator?.kind === 'constant' ? separator.value : undefined;
  if (text?.kind !== 'cell' || typeof mark !== 'string') return undefined;
  const document = world.linked(text.cell, `split ${mark}`, (list) => joined(list, mark.slice(0, 1)));
  return { when: both(within(text.cell, anyString), within(document, anArray)), value: atCell(document) };
}

function joined(list: Json, mark: string): string | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  return list.map((piece) => (typeof piece === 'string' ? piece : 'a')).join(mark);
}

function decoded(text: Symbolic | undefined, world: World): Case | undefined {
  if (text?.kind !== 'cell') return undefined;
  const document: Cell = world.linked(text.cell, 'base64', (plain) =>
    typeof plain === 'string' ? base64Of(bytesInUtf8(plain)) : undefined,
  );
  return { when: both(within(text.cell, anyString), within(document, anyString)), value: atCell(document) };
}

/** What the other functions give. */
const results: ReadonlyMap<string, Domain> = new Map([
  ['States.Format', anyString],
  ['States.UUID', anyString],
  ['States.Hash', anyString],
  ['States.Base64Encode', anyString],
  ['States.Base64Decode', anyString],
  ['States.MathAdd', anyNumber],
  ['States.MathRandom', anyNumber],
  ['States.ArrayLength', anyNumber],
  ['States.ArrayPartition', anArray],
  ['States.ArrayRange', anArray],
  ['States.ArrayUnique', anArray],
  ['States.StringSplit', anArray],
  ['States.JsonMerge', anObject],
]);

/** What they take, where it is of one type. */
const parameters: ReadonlyMap<string, readonly Domain[]> = new Map([
  ['States.MathAdd', [anyNumber, anyNumber]],
  ['States.MathRandom', [anyNumber, anyNumber]],
  ['States.ArrayLength', [anArray]],
  ['States.ArrayContains', [anArray]],
  ['States.ArrayUnique', [anArray]],
  ['States.ArrayPartition', [anArray, anyNumber]],
  ['States.ArrayGetItem', [anArray, anyNumber]],
  ['States.ArrayRange', [anyNumber, anyNumber, anyNumber]],
  ['States.JsonMerge', [anObject, anObject]],
  ['States.Base64Encode', [anyString]],
  ['States.StringToJson', [anyString]],
]);
