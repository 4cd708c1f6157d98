import type { ToldPermissions } from '@stepproof/reports';
import type { IamOptions } from '../../iam/iam-options.ts';
import type { Io } from '../../io.ts';

/** What is told of the roles of state machines, for the reporters. */
export interface IamReport extends ToldPermissions {
  readonly options: IamOptions;
}

export type IamReporter = (report: IamReport, io: Io) => string;
