import type { Document, MachinePermissions } from '@stepproof/core';
import type { SourceTexts } from '../source-texts.ts';

/** What is told of the roles of state machines. */
export interface ToldPermissions {
  readonly machines: readonly IamMachine[];
  readonly texts: SourceTexts;
}

/** A state machine with what its role needs and is granted. */
export interface IamMachine {
  readonly document: Document;
  readonly permissions: MachinePermissions;
}
