import {
  anyNumber,
  anyString,
  anything,
  intersect,
  kinds,
  ofKinds,
  ofNumbers,
  ofStrings,
  outside,
} from '../../solver/domain.ts';
import type { Formula } from '../../solver/formula.ts';
import { onlyValue } from '../../solver/ordered-set.ts';
import { stringsOf } from '../../solver/strings.ts';
import { wordsAmong } from '../../solver/text-set.ts';
import type { JsonataCase } from './jsonata-cases.ts';
import type { Scene } from './scene.ts';
import { always, both, constant, either, isNever, isWithin, never, opposite, type Symbolic } from './symbolic.ts';

/** When something counts as true, and when as false. It may fail as well. */
export interface JsonataTruth {
  readonly isTrue: Formula;
  readonly isFalse: Formula;
}

export function booleanCases({ isTrue, isFalse }: JsonataTruth): readonly JsonataCase[] {
  return [
    { when: isTrue, value: constant(true) },
    { when: isFalse, value: constant(false) },
  ].filter(({ when }) => when !== never);
}

/** As JSONata casts to a boolean: https://docs.jsonata.org/boolean-functions#boolean */
export function truthOf(cases: readonly JsonataCase[], scene: Scene): JsonataTruth {
  const truths = cases.map(({ when, value }) => {
    const { isTrue, isFalse } = castTruth(value, scene);
    return { isTrue: both(when, isTrue), isFalse: both(when, isFalse) };
  });
  return {
    isTrue: either(...truths.map(({ isTrue }) => isTrue)),
    isFalse: either(...truths.map(({ isFalse }) => isFalse)),
  };
}

function castTruth(value: Symbolic | undefined, { world }: Scene): JsonataTruth {
  if (value === undefined) return { isTrue: never, isFalse: always };
  const isContainer = isWithin(value, containers);
  const guess = isNever(isContainer) ? never : world.guessOf(value, 'truth');
  return {
    isTrue: either(isWithin(value, truthy), both(isContainer, guess)),
    isFalse: either(isWithin(value, falsy), both(isContainer, opposite(guess))),
  };
}

/** An object or an array counts by what is in it. */
const containers = ofKinds(kinds.object + kinds.array);
const someNumber = intersect(outside(ofNumbers(onlyValue(0))) ?? anything, anyNumber);
const noText = ofStrings(stringsOf(wordsAmong([''])));
const someText = intersect(outside(noText) ?? anything, anyString);
const truthy = { kinds: kinds.true, numbers: someNumber.numbers, strings: someText.strings };
const falsy = { kinds: kinds.false + kinds.null, numbers: onlyValue(0), strings: noText.strings };
