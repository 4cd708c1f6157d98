import type { Node, ObjectNode, Property } from '../syntax/node.ts';
import type { Pattern, PolicyVersion } from './pattern.ts';
import type { SymbolicText } from './symbolic-text.ts';

/**
 * A policy document as it was read.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export interface Policy {
  readonly at: Node;
  readonly version: PolicyVersion;
  readonly statements: readonly Statement[];
  /** Whether all that it says could be read; there may be other statements else. */
  readonly isWhole: boolean;
  readonly faults: readonly PolicyFault[];
}

export interface Statement {
  readonly at: ObjectNode;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Selection;
  /** Nothing in the policy of a resource, or of who may take a role, that names none: the resource itself is meant. */
  readonly resources: Selection | undefined;
  readonly conditions: readonly Condition[];
  /** Of the policy of a resource, or of who may take a role. */
  readonly principals: Principals | undefined;
  /** Whether it may not be there: its policy depends on a condition of the template, or IAM refuses it. */
  readonly mayBeAbsent?: boolean | undefined;
}

/** `Action` or `NotAction`, `Resource` or `NotResource`. */
export interface Selection {
  readonly isNegated: boolean;
  readonly entries: readonly Entry[];
  /** Whether these are all; else there may be others. */
  readonly isComplete: boolean;
}

export interface Entry {
  readonly at: Node;
  readonly pattern: Pattern;
}

export interface Principals {
  readonly isNegated: boolean;
  /** By type, `AWS`, `Service`, `Federated` or `CanonicalUser`; `*` for everybody. */
  readonly entries: readonly (Entry & { readonly type: string })[];
  readonly isComplete: boolean;
}

/** One key of one operator: all must hold. */
export interface Condition {
  readonly at: Property;
  /** Without `ForAllValues:` and `IfExists`, as `StringEquals`. */
  readonly operator: string;
  readonly quantifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly holdsWithoutKey: boolean;
  /** In small letters. */
  readonly key: string;
  /** Of which one must hold; nothing where they are not known. */
  readonly values: readonly Pattern[] | undefined;
}

/** What IAM refuses, or does not know. */
export interface PolicyFault {
  readonly kind:
    | 'not-an-object'
    | 'version'
    | 'unknown-element'
    | 'no-statement'
    | 'effect'
    | 'both'
    | 'no-action'
    | 'no-resource'
    | 'not-a-text'
    | 'condition'
    | 'operator'
    /** A text that is no JSON where a document has to stand. */
    | 'not-json'
    /** More than what is read of a policy, which is far more than IAM takes. */
    | 'too-large'
    /** SAM has no policy template of that name. */
    | 'policy-template'
    /** A policy template of SAM lacks a parameter. */
    | 'parameter';
  readonly at: Node | Property;
  /** What stands there, or what is missing. */
  readonly name: string;
}

/** What is known of the text that a value of a policy will be. */
export type TextReader = (node: Node) => SymbolicText;
