import { maximumStateNameLength } from '../../language/quotas.ts';
import type { StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';

/**
 * A name that no state has yet, put together as the state's own name is: `Pay order failed`, `PayOrderFailed`,
 * `pay_order_failed`. One of the words is the state's name.
 */
export function freeNameLike(name: string, words: readonly string[], machine: StateMachine): string {
  const separator = /[ _-]/.exec(name)?.[0] ?? '';
  const parts = words.map((word, index) => (word === name ? shortened(name) : wordLike(name, word, index)));
  if (separator === '' && parts[0] !== shortened(name)) parts[1] = capitalized(parts[1] ?? '');
  return freeName(parts.join(separator), takenNames(machine));
}

/** The name, or else the first that is free of those with a number behind it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
  return name;
}

/** A state that is no object yet has a name all the same; names count in the whole machine. What is being written takes none. */
export function takenNames({ scopes }: StateMachine, written?: Node | Property): ReadonlySet<string> {
  const keys = scopes.flatMap(({ statesField }) =>
    statesField.kind === 'present' ? statesField.value.properties : [],
  );
  return new Set(keys.filter((key) => key !== written).map(({ name }) => name));
}

/** What room there is beside our own words and a number. */
function shortened(name: string): string {
  return Array.from(name)
    .slice(0, maximumStateNameLength - 25)
    .join('')
    .trimEnd();
}

/** Words of names in capitals and in small letters are like those; others begin with a capital where nothing parts them. */
function wordLike(name: string, word: string, index: number): string {
  if (/[A-Z]/.test(name) && !/\p{Ll}/u.test(name) && /[_-]/.test(name)) return word.toUpperCase();
  if (/[ _-]/.test(name)) return index === 0 && /^\p{Lu}/u.test(name) ? capitalized(word) : word;
  return index === 0 && /^\p{Ll}/u.test(name) ? word : capitalized(word);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
