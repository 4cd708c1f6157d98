import { type DataStep, jsonText, type Value } from '@stepproof/core';
import { dataLines, type TracePen, textLines } from './trace-pen.ts';

/** The data of a state as it was shown last: a step that leaves it as it is needs no line. */
export class ShownData {
  readonly #input: Value;
  readonly #pen: TracePen;
  #last: Value;

  constructor(input: Value, pen: TracePen) {
    this.#input = input;
    this.#pen = pen;
    this.#last = input;
  }

  stepLines(steps: readonly DataStep[]): readonly string[] {
    return steps.flatMap((step) => this.#stepLines(step));
  }

  outputLines(output: Value | undefined): readonly string[] {
    return output === undefined || areEqual(output, this.#last) ? [] : this.#lines('out', output);
  }

  #stepLines({ field, value }: DataStep): readonly string[] {
    const isNew = field === 'result' || this.#pen.detail === 'whole' || !areEqual(value, this.#last);
    this.#last = value;
    return isNew ? this.#lines(field, value) : [];
  }

  /** What a field adds to the input is shown rather than what was there before. */
  #lines(field: string, value: Value): readonly string[] {
    if (field === 'ResultPath' && this.#pen.detail === 'short' && areEqual(value, this.#input))
      return textLines(field, 'the input, without the result', this.#pen);
    return dataLines(field, value, this.#pen, this.#input);
  }
}

function areEqual(one: Value, other: Value): boolean {
  return one === other || jsonText(one) === jsonText(other);
}
