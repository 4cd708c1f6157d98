/** What a reporter says of a stretch of text. Lines and characters count from 0. */
export interface Problem {
  readonly message: string;
  readonly range: Stretch;
}

export interface OwnProblem extends Problem {
  readonly rule: string;
}

/** A text of which both have reported something. */
export interface ReportedText {
  textBetween(start: Point, end: Point): string;
}

/**
 * Whether the AWS Toolkit says the same at the same place. Its messages are those of the package amazon-states-language-service,
 * have no codes, and are always English. What it says in other words than those below counts as something else.
 */
export function saysTheSame(theirs: Problem, ours: OwnProblem, text: ReportedText): boolean {
  return classes.some(({ says, rules, place }) => {
    const named = says.exec(theirs.message)?.slice(1);
    if (named === undefined || !rules.includes(ours.rule)) return false;
    return named.every((name) => ours.message.includes(`\`${name}\``)) && place(theirs.range, ours.range, text);
  });
}

export interface Point {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: Point;
  readonly end: Point;
}

type Place = (theirs: Stretch, ours: Stretch, text: ReportedText) => boolean;

/** They share at least a character. */
const overlap: Place = (theirs, ours) => isBefore(theirs.start, ours.end) && isBefore(ours.start, theirs.end);

/** They begin alike, but for a quote: of values in each other the inner one is another matter. */
const beginning: Place = ({ start: theirs }, { start: ours }) =>
  theirs.line === ours.line && Math.abs(theirs.character - ours.character) <= 1;

/** Nothing but space is between: what is missing can be reported at what stands before it or behind it. */
const nearby: Place = (theirs, ours, text) =>
  overlap(theirs, ours, text) || isBlank(theirs.end, ours.start, text) || isBlank(ours.end, theirs.start, text);

interface Class {
  /** What it catches are names that our message has to have too. */
  readonly says: RegExp;
  readonly rules: readonly string[];
  readonly place: Place;
}

const classes: readonly Class[] = [
  {
    says: /^The value of "(?:Next|Default|StartAt)" property must be the name of an existing state\.$/,
    rules: ['no-dangling-target', 'no-target-across-scopes'],
    place: overlap,
  },
  { says: /^The state cannot be reached\./, rules: ['no-unreachable-state'], place: overlap },
  { says: /^No terminal state\./, rules: ['terminal-state'], place: overlap },
  { says: /^Field is not supported\.$/, rules: ['no-unknown-field', 'no-misplaced-field'], place: overlap },
  { says: /^Property (.+) is not allowed\.$/, rules: ['no-unknown-field', 'no-misplaced-field'], place: overlap },
  {
    says: /^Missing property "(.+)"\.$/,
    rules: ['required-field', 'next-or-end', 'exclusive-fields'],
    place: beginning,
  },
  { says: /^You cannot set both (.+) and (.+) at the same time\.$/, rules: ['exclusive-fields'], place: overlap },
  { says: /^Each Choice Rule can only have one comparison operator\.$/, rules: ['one-comparison'], place: overlap },
  {
    says: /^Incorrect type\. Expected /,
    rules: ['definition-object', 'field-type', 'field-value', 'map-items', 'timestamp-format'],
    place: beginning,
  },
  { says: /^Value is not accepted\. Valid values: /, rules: ['field-value'], place: beginning },
  { says: /^Value is (?:below|above) the (?:minimum|maximum) of /, rules: ['field-range'], place: beginning },
  {
    says: /^String is shorter than the minimum length of /,
    rules: ['no-empty-field', 'field-range'],
    place: beginning,
  },
  { says: /^Array has too few items\./, rules: ['no-empty-field'], place: beginning },
  {
    says: /^String is not a RFC3339 date-time\.$/,
    rules: ['comparison-timestamp', 'timestamp-format'],
    place: overlap,
  },
  {
    says: /^The value for the field must be a valid JSONPath or (?:an )?intrinsic function expression/,
    rules: ['template-value', 'json-path-syntax', 'known-intrinsic', 'error-path-intrinsic'],
    place: overlap,
  },
  { says: /^(?:Duplicate object|duplicate) key$/, rules: ['no-duplicate-key'], place: overlap },
  {
    says: /^(?:Comments are not permitted in JSON\.|Trailing comma|Property keys must be doublequoted)$/,
    rules: ['no-json-extension', 'no-invalid-syntax'],
    place: overlap,
  },
  {
    says: /^(?:(?:Value|Property|Colon) expected|Expected comma(?: or closing (?:bracket|brace))?|End of file expected\.|Expected a JSON object, array or literal\.)$/,
    rules: ['no-invalid-syntax'],
    place: nearby,
  },
  {
    says: /^(?:Unexpected end of (?:number|comment|string)|Invalid (?:number format|escape character in string|unicode sequence in string|characters in string\. Control characters must be escaped))\.$/,
    rules: ['no-invalid-syntax'],
    place: overlap,
  },
];

function isBefore(one: Point, other: Point): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function isBlank(start: Point, end: Point, text: ReportedText): boolean {
  return !isBefore(end, start) && text.textBetween(start, end).trim() === '';
}
