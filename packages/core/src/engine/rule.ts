import { type Facts, needsExploration, type Results } from './analysis.ts';
import type { Fix, Severity, Tag } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { Place } from './place.ts';
import type { Subject } from './subject.ts';
import type { Witness } from './witness.ts';

/** One thing that can be wrong with a definition. */
export interface Rule<Needs extends Facts = Facts, Messages extends MessageTable = MessageTable> {
  /** The only identifier; also the name of its file, its test and its page. */
  readonly id: string;
  /** What the rule asks for: "Disallow states that no execution can reach." */
  readonly description: string;
  readonly category: Category;
  /** The standing of every finding of the rule, unless the configuration says otherwise. */
  readonly severity: Severity;
  /** `strict` rules are off unless the configuration extends the strict preset. */
  readonly preset: Preset;
  /** The requirements of the language that the rule covers, such as `FLOW-03`. */
  readonly requirements: readonly string[];
  /** By message id: sentences with `{name}` where data goes. */
  readonly messages: Messages;
  readonly needs: Needs;
  /** What the rule speaks about: it is not run on a definition without it. */
  readonly when: Subject | undefined;
  /** Whether the rule needs an exploration, so that only `lintDeep` runs it. */
  readonly isDeep: boolean;
  check(document: Document, facts: Results<Needs>, report: Report<Messages>): void;
  /** What `lintDeep` does in place of `check`, for a rule that says more or less where executions are tried out. */
  readonly inDepth: CheckInDepth<Messages> | undefined;
}

/** Another way of checking the same, with facts of its own. */
export interface CheckInDepth<Messages extends MessageTable = MessageTable> {
  readonly needs: Facts;
  // biome-ignore lint/suspicious/noExplicitAny: `checkInDepth` has seen to it that these are the results of what it needs.
  check(document: Document, facts: any, report: Report<Messages>): void;
}

export function checkInDepth<const Needs extends Facts, const Messages extends MessageTable>(
  needs: Needs,
  check: (document: Document, facts: Results<Needs>, report: Report<Messages>) => void,
): CheckInDepth<Messages> {
  return { needs, check };
}

export type Category =
  | 'syntax'
  | 'structure'
  | 'flow'
  | 'choice'
  | 'errors'
  | 'data'
  | 'expressions'
  | 'variables'
  | 'tasks'
  | 'map'
  | 'limits'
  | 'deployment'
  | 'practice';

export type Preset = 'recommended' | 'strict';

export type MessageTable = Readonly<Record<string, string>>;

/** Reports a finding. The data fills the message's placeholders; each is demanded by the type. */
export type Report<Messages extends MessageTable> = <Id extends keyof Messages & string>(
  messageId: Id,
  finding: Finding<Messages[Id]>,
) => void;

export type Finding<Message extends string = string> = FindingBase &
  ([Placeholders<Message>] extends [never]
    ? { readonly data?: undefined }
    : { readonly data: Readonly<Record<Placeholders<Message>, string | number>> });

interface FindingBase {
  readonly at: Place;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly Tag[];
  /** For a claim about an execution: that execution. */
  readonly witness?: Witness | undefined;
}

export interface RelatedPlace {
  readonly at: Place;
  readonly message: string;
}

/** The names between braces in a message. */
type Placeholders<Message extends string> = string extends Message
  ? string
  : Message extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Placeholders<Rest>
    : never;

/** A rule as it is written: what is left out is the usual. */
type RuleDefinition<Needs extends Facts, Messages extends MessageTable> = Omit<
  Rule<Needs, Messages>,
  'preset' | 'when' | 'isDeep' | 'inDepth'
> &
  Partial<Pick<Rule<Needs, Messages>, 'preset' | 'when' | 'inDepth'>>;

/** Defines a rule; `preset` is recommended unless it says strict, and `isDeep` follows from what the rule needs. */
export function defineRule<const Needs extends Facts, const Messages extends MessageTable>(
  definition: RuleDefinition<Needs, Messages>,
): Rule<Needs, Messages> {
  const isDeep = needsExploration(definition.needs);
  return { preset: 'recommended', when: undefined, inDepth: undefined, isDeep, ...definition };
}

// biome-ignore lint/suspicious/noExplicitAny: a list of rules of every kind; `check` is only called with what the rule itself asked for.
export type AnyRule = Rule<any, any>;
