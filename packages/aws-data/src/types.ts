/**
 * What a value may be. Types may contain themselves (an attribute of DynamoDB is a map of attributes), so whoever walks them
 * bounds the depth.
 */
export type AwsType = AwsScalar | AwsEnumeration | AwsList | AwsMap | AwsStructure;

/** `document` is any JSON; `stream` is events that come one after the other, which Step Functions cannot take or give. */
export interface AwsScalar {
  readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'document' | 'stream';
}

/** A string that is one of these. AWS adds to them. */
export interface AwsEnumeration {
  readonly kind: 'enumeration';
  readonly values: readonly string[];
}

export interface AwsList {
  readonly kind: 'list';
  readonly element: AwsType;
}

/** From any strings. */
export interface AwsMap {
  readonly kind: 'map';
  readonly value: AwsType;
}

/** An object with these members; exactly one of them is given where it is a union. */
export interface AwsStructure {
  readonly kind: 'structure' | 'union';
  /** In the order of the API's reference. */
  readonly members: readonly AwsMember[];
  /** By its name or one of its other names. */
  member(name: string): AwsMember | undefined;
}

export interface AwsMember {
  /** As Step Functions writes it, as `DbInstanceIdentifier`. */
  readonly name: string;
  /** Other ways to write it that may be taken too, as `DBInstanceIdentifier`, which is how the API does. */
  readonly otherNames: readonly string[];
  readonly isRequired: boolean;
  readonly type: AwsType;
}
