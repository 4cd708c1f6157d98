import type { Contract, MachineUse, PathExploration, StateMachine } from '@stepproof/core';
import type { SourceTexts } from '../source-texts.ts';
import type { NamedPath } from './path-names.ts';

/** What an exploration has to tell. */
export interface ToldPaths {
  readonly use: MachineUse;
  readonly machine: StateMachine;
  /** What the paths keep to; nothing where nobody said anything. */
  readonly contract: Contract | undefined;
  readonly exploration: PathExploration;
  /** Those that were asked for, the plainest first. */
  readonly paths: readonly NamedPath[];
  readonly texts: SourceTexts;
}
