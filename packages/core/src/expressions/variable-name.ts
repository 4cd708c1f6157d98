import { type ExpressionProblem, malformed, type Parsed, parsed } from './problem.ts';

/** The longest name of a workflow variable, in characters (Step Functions Developer Guide, "Passing data with variables"). */
export const longestVariableName = 80;

/**
 * A variable's name as a key of `Assign`, without its `$`: a Unicode identifier (ID_Start, then ID_Continue).
 * An underscore may come first: the guide's grammar leaves it out, but whether AWS refuses it is not known.
 */
export function parseVariableName(text: string): Parsed<string> {
  const problem = nameProblem(text);
  return problem === undefined ? parsed(text) : malformed(problem);
}

/** `$states` is AWS's own variable; assigning it is refused with RESERVED_VARIABLE_NAME. */
export function isReservedVariableName(name: string): boolean {
  return name === 'states';
}

export function isNameStart(character: string): boolean {
  return /^[\p{ID_Start}_]$/u.test(character);
}

export function isNamePart(character: string): boolean {
  return /^\p{ID_Continue}$/u.test(character);
}

function nameProblem(text: string): ExpressionProblem | undefined {
  if (text === '') return { message: 'A variable has a name of at least one character.', start: 0, end: 0 };
  let offset = 0;
  let length = 0;
  for (const character of text) {
    if (!(offset === 0 ? isNameStart(character) : isNamePart(character))) return strangeCharacter(character, offset);
    offset += character.length;
    length++;
  }
  return length > longestVariableName ? tooLong(text, length) : undefined;
}

function strangeCharacter(character: string, offset: number): ExpressionProblem {
  const role = offset === 0 ? 'start a variable name' : 'be part of a variable name';
  const shown = character === '`' ? 'A backtick' : `\`${character}\``;
  return {
    message: `${shown} cannot ${role}, which is made of letters, digits and underscores.`,
    start: offset,
    end: offset + character.length,
  };
}

function tooLong(text: string, length: number): ExpressionProblem {
  const message = `The variable name has ${length} characters, more than the ${longestVariableName} that are allowed.`;
  return { message, start: 0, end: text.length };
}
