import { defineAnalysis } from '../../engine/analysis.ts';
import type { IntrinsicCall } from '../../expressions/intrinsic.ts';
import type { JsonPath } from '../../expressions/json-path.ts';
import type { ParsedJsonata } from '../../expressions/jsonata.ts';
import type { JsonataReferences } from '../../expressions/jsonata-references.ts';
import type { Parsed } from '../../expressions/problem.ts';
import type { Holding } from '../../language/schema.ts';
import type { Catcher, State } from '../../model/state-machine.ts';
import type { Node, ObjectNode, Property, StringNode } from '../../syntax/node.ts';
import { SiteCollector } from './site-collector.ts';

/** Every expression of the definition, parsed, with the place that says what it may refer to. */
export const expressionSites = defineAnalysis({
  name: 'expression-sites',
  needs: {},
  run: ({ machine, environment }): ExpressionSites => new SiteCollector(environment).collect(machine.states),
});

export interface ExpressionSites {
  /** JSONPaths: values of path fields and of keys ending in `.$`, and arguments of intrinsic functions. */
  readonly paths: readonly PathSite[];
  /** Those paths that are more than names and indexes from the input, or cannot be read: hardly one in ten. */
  readonly notablePaths: readonly PathSite[];
  /** Calls of intrinsic functions, outermost only. */
  readonly intrinsics: readonly IntrinsicSite[];
  readonly jsonata: readonly JsonataSite[];
  /** Literal texts in payloads that hold a `$`, `{%` or `States.`, so that an expression may have been meant. */
  readonly literals: readonly TextSite[];
  /** Keys ending in `.$` in payload templates. */
  readonly dynamicKeys: readonly KeySite[];
  /** Keys in JSONata payloads that look dynamic and are not: ending in `.$`, or holding `{%`. */
  readonly lookalikeKeys: readonly KeySite[];
  /** Whether every expression could be read; if not, what nothing here refers to may be referred to all the same. */
  readonly isComplete: boolean;
  /** Whole payloads: the values of `Parameters`, `Arguments`, `Assign` and their like. */
  readonly payloads: readonly PayloadSite[];
}

/** Where an expression stands. */
export interface SitePlace {
  readonly state: State;
  /** The field it is the value of, or stands below: `InputPath`, `Parameters`, `Variable`. */
  readonly field: string;
  readonly holds: Holding;
  /** The object that has the field: the state, a Catcher, a Choice rule, an `ItemReader`. */
  readonly owner: ObjectNode;
  /** The Catcher that has the field, if one has. */
  readonly catcher: Catcher | undefined;
}

export interface TextSite {
  readonly place: SitePlace;
  readonly node: StringNode;
}

export interface PathSite extends TextSite {
  readonly kind: 'path';
  /** The value of a field, of a key ending in `.$`, or an argument of an intrinsic function. */
  readonly role: 'field' | 'template' | 'argument';
  readonly path: Parsed<JsonPath>;
}

export interface IntrinsicSite extends TextSite {
  readonly kind: 'intrinsic';
  readonly call: Parsed<IntrinsicCall>;
}

export interface JsonataSite extends TextSite {
  readonly kind: 'jsonata';
  readonly expression: ParsedJsonata;
  /** Where the expression's own text begins in the string; its offsets count from there. */
  readonly offset: number;
  /** What the expression refers to; nothing when it could not be read. */
  readonly references: JsonataReferences | undefined;
}

export interface KeySite {
  readonly place: SitePlace;
  readonly property: Property;
}

export interface PayloadSite {
  readonly place: SitePlace;
  readonly node: Node;
}
