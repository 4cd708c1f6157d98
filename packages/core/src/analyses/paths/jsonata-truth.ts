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
import { allOf, anyOf, type Formula, not } from '../../solver/formula.ts';
import { onlyValue } from '../../solver/ordered-set.ts';
import { stringsOf } from '../../solver/strings.ts';
import { wordsAmong } from '../../solver/text-set.ts';
import type { JsonataCase } from './jsonata-cases.ts';
import type { Scene } from './scene.ts';
import { always, both, constant, isWithin, never, type Symbolic } from './symbolic.ts';

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
    isTrue: anyOf(...truths.map(({ isTrue }) => isTrue)),
    isFalse: anyOf(...truths.map(({ isFalse }) => isFalse)),
  };
}

function castTruth(value: Symbolic | undefined, { world }: Scene): JsonataTruth {
  if (value === undefined) return { isTrue: never, isFalse: always };
  const guess = world.guessOf(value, 'truth');
  const isContainer = isWithin(value, containers);
  return {
    isTrue: anyOf(isWithin(value, truthy), allOf(isContainer, guess)),
    isFalse: anyOf(isWithin(value, falsy), allOf(isContainer, not(guess))),
  };
}

/** An object or an array counts by what is in it. */
const containers = ofKinds(kinds.object + kinds.array);
const someNumber = intersect(outside(ofNumbers(onlyValue(0))) ?? anything, anyNumber);
const noText = ofStrings(stringsOf(wordsAmong([''])));
const someText = intersect(outside(noText) ?? anything, anyString);
const truthy = { kinds: kinds.true, numbers: someNumber.numbers, strings: someText.strings };
const falsy = { kinds: kinds.false + kinds.null, numbers: onlyValue(0), strings: noText.strings };
