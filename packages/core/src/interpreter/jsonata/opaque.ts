import type { UnknownValue } from '../value.ts';

/** Stands for an unknown value in an evaluation that hands it on and never looks at it. */
export class Opaque {
  readonly unknown: UnknownValue;

  constructor(unknown: UnknownValue) {
    this.unknown = unknown;
    Object.freeze(this);
  }
}
