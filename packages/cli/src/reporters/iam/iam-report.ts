import type { Document, MachinePermissions } from '@stepproof/core';
import type { IamOptions } from '../../iam/iam-options.ts';
import type { Io } from '../../io.ts';
import type { SourceTexts } from '../source-texts.ts';

/** What is told of the roles of state machines. */
export interface IamReport {
  readonly options: IamOptions;
  readonly machines: readonly IamMachine[];
  readonly texts: SourceTexts;
}

export interface IamMachine {
  readonly document: Document;
  readonly permissions: MachinePermissions;
}

export type IamReporter = (report: IamReport, io: Io) => string;
