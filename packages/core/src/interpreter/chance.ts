/** The random numbers and ids of one simulation, the same for the same seed. */
export interface Chance {
  /** At least 0 and less than 1. */
  random(): number;
  /** A UUID of version 4. */
  uuid(): string;
}
