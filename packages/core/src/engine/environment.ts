import type { JsonataParser } from '../expressions/jsonata.ts';
import type { JsonataEngine } from '../interpreter/jsonata/engine.ts';
import type { RegexEngine } from '../interpreter/regex/regex-engine.ts';
import type { AwsLookUp } from '../language/aws-look-up.ts';
import type { Contract } from '../project/contract/contract.ts';
import type { ContractMistake } from '../project/contract/read-contract.ts';
import type { Inventory } from '../project/inventory/inventory.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** What a host hands in, ready before analysis starts. What is absent is unknown, and rules that need it are silent. */
export interface Environment {
  /** Reads JSONata; large, so hosts load it when a definition holds an expression. */
  readonly jsonata: JsonataParser | undefined;
  /** What AWS publishes about its services; hosts that have it load it when a definition holds a service integration. */
  readonly aws?: AwsLookUp | undefined;
  /** What there is in AWS, and where the state machines are deployed, as far as the user says it. */
  readonly inventory?: Inventory | undefined;
  /** What somebody vouches for of the input and the results of tasks, where it could be read. */
  readonly contract?: Contract | undefined;
  /** Why it cannot be read, where it is there. */
  readonly contractMistakes?: readonly ContractMistake[] | undefined;
  /** Its text, in which findings about it may be suppressed. */
  readonly contractTree?: SyntaxTree | undefined;
  /** What runs expressions when an execution is tried out; without it, none through such an expression can be shown. */
  readonly evaluators?: Evaluators | undefined;
  /** What the user says of parameters and pseudo parameters of templates, by name: `Stage`, `AWS::Region`. */
  readonly parameters?: ReadonlyMap<string, string> | undefined;
  /** What the user says of the policies of the role, where the template does not. */
  readonly role?: GivenRole | undefined;
}

/** The policies of a role that stand in files of their own. */
export interface GivenRole {
  /** Documents, which are all that the role has besides those of its template. */
  readonly policies: readonly SyntaxTree[];
  readonly boundary: SyntaxTree | undefined;
  /** What AWS says of the roles of an account, and which of them it is: it takes the place of what the template says. */
  readonly account: { readonly details: SyntaxTree; readonly role: string } | undefined;
}

export interface Evaluators {
  readonly jsonata: JsonataEngine | undefined;
  readonly regex: RegexEngine | undefined;
}
