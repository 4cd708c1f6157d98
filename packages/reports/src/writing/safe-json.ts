import { UnknownValue } from '@stepproof/core';

/** JSON of printable characters only, which terminals, YAML and shells take as it is. */
export function safeJson(value: unknown, indent?: number): string {
  const plain = (_name: string, part: unknown) => (part instanceof UnknownValue ? part.label : part);
  return JSON.stringify(value, plain, indent).replace(unprintable, escapedCharacter);
}

/** What moves a cursor, turns text around, or has no place in YAML; the blanks of an indented text stay. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Bidi_Control}\p{Cs}]/gu;

function escapedCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
