/** What js-yaml's reason for refusing a text means, in our words. */
export function readerMessage(reason: string): string {
  const known = readerMessages.get(reason);
  if (known !== undefined) return known;
  if (reason.startsWith('undeclared tag handle')) return 'The prefix of this tag is declared by no `%TAG` line.';
  if (reason.startsWith('tag name cannot')) return 'This tag holds characters that a tag cannot have.';
  if (reason.startsWith('there is a previously')) return 'Two `%TAG` lines declare the same prefix.';
  return sentence(reason);
}

/** What an error of the parser `yaml` means, in our words: a message of its own where it is known, or else its kind. */
export function recoveryMessage(code: string, message: string): string {
  const known = recoveryMessages.get(message) ?? recoveryCodes.get(code);
  if (known !== undefined) return known;
  if (/^Unexpected .* in YAML stream/.test(message)) return textAfterEnd;
  if (/^Missing ,/.test(message)) return commaMissing;
  if (/^Missing space after :/.test(message)) return spaceAfterColon;
  if (/^Flow (?:map|sequence) in block collection/.test(message)) return flowIndentation;
  if (/^Flow (?:map|sequence) must end/.test(message)) return flowUnclosed;
  if (code === 'BAD_INDENT') return badIndentation;
  return code === 'MISSING_CHAR' ? 'A character is missing here.' : 'This is not expected here.';
}

const badIndentation = 'This line is indented differently from the lines it belongs to.';
const flowIndentation =
  'This line is indented less than the brackets or quotes it stands in, or a closing one is missing before it.';
const flowUnclosed = 'A closing bracket is missing.';
const commaMissing = 'A comma is missing between two values in brackets.';
const tabIndentation = 'A tab indents this line, and YAML takes only spaces.';
const spaceAfterColon = 'A space is missing after this colon.';
const colonMissing = 'A colon is missing after this key.';
const multilineKey = 'This key goes over several lines, or a colon is missing before it.';
const textAfterEnd = 'Something stands after the end of the definition.';
const unknownEscape = 'This backslash stands before a character that YAML does not escape.';
const doubleUnclosed = 'The closing double quote of this text is missing.';
const singleUnclosed = 'The closing single quote of this text is missing.';
const twoTags = 'This value has two tags.';
const twoAnchors = 'This value has two anchors.';
const aliasProperties = 'An alias has no tag and no anchor of its own.';
const emptyAnchor = 'This anchor or alias has no name.';
const plainStart = 'A text without quotes cannot start with this character.';
const badDirective = 'This directive is not one that YAML knows.';
const badTag = 'This tag holds characters that a tag cannot have.';
const badHeader = 'Only a comment or a line break can follow the indicator of a block text.';

const readerMessages: ReadonlyMap<string, string> = new Map([
  [
    'TAG directive accepts exactly two arguments',
    'A `%TAG` line has a prefix and what it stands for, and nothing else.',
  ],
  ['YAML directive accepts exactly one argument', 'A `%YAML` line has a version and nothing else.'],
  ['a line break is expected', badHeader],
  ['a whitespace character is expected after the key-value separator within a block mapping', spaceAfterColon],
  ['alias node should not have any properties', aliasProperties],
  [
    'bad explicit indentation width of a block scalar; it cannot be less than one',
    'A block text is indented by one column at least.',
  ],
  ['bad indentation of a mapping entry', badIndentation],
  ['bad indentation of a sequence entry', badIndentation],
  ['can not read a block mapping entry; a multiline key may not be an implicit key', multilineKey],
  ['can not read a document', 'This is not YAML.'],
  ['deficient indentation', flowIndentation],
  ['directive name must not be less than one character in length', badDirective],
  ['directives end mark is expected', 'A line `---` is missing after the directives.'],
  ['duplication of %YAML directive', 'There are two `%YAML` lines.'],
  ['duplication of a tag property', twoTags],
  ['duplication of an anchor property', twoAnchors],
  ['end of the stream or a document separator is expected', textAfterEnd],
  ["expected ':' after a mapping key", colonMissing],
  ['expected hexadecimal character', 'This escape has fewer hexadecimal digits than it takes.'],
  ["expected the node content, but found ','", 'A value is missing before this comma.'],
  ['expected valid JSON character', 'This text holds a control character that YAML wants escaped.'],
  ['ill-formed argument of the YAML directive', 'This is not a version of YAML.'],
  ['ill-formed tag handle (first argument) of the TAG directive', badTag],
  ['ill-formed tag prefix (second argument) of the TAG directive', badTag],
  ['missed comma between flow collection entries', commaMissing],
  ['name of an alias node must contain at least one character', emptyAnchor],
  ['name of an anchor node must contain at least one character', emptyAnchor],
  ['named tag handle cannot contain such characters', badTag],
  ['null byte is not allowed in input', 'The file holds a null character, which YAML does not take.'],
  ['repeat of a chomping mode identifier', 'The indicator of this block text has two signs.'],
  ['repeat of an indentation width identifier', 'The indicator of this block text has two widths.'],
  ['tab characters must not be used in indentation', tabIndentation],
  ['tag suffix cannot contain exclamation marks', badTag],
  ['tag suffix cannot contain flow indicator characters', badTag],
  ['the stream contains non-printable characters', 'This character cannot be written in YAML without an escape.'],
  ['unacceptable YAML version of the document', 'This version of YAML is not read.'],
  ['unexpected end of the document within a double quoted scalar', doubleUnclosed],
  ['unexpected end of the document within a single quoted scalar', singleUnclosed],
  ['unexpected end of the stream within a double quoted scalar', doubleUnclosed],
  ['unexpected end of the stream within a single quoted scalar', singleUnclosed],
  ['unexpected end of the stream within a flow collection', flowUnclosed],
  ['unexpected end of the stream within a verbatim tag', 'The closing `>` of this tag is missing.'],
  ['unknown escape sequence', unknownEscape],
]);

const recoveryMessages: ReadonlyMap<string, string> = new Map([
  ['Missing closing "quote', doubleUnclosed],
  ["Missing closing 'quote", singleUnclosed],
  ['Implicit map keys need to be followed by map values', colonMissing],
  ['Comments must be separated from other tokens by white space characters', 'A space is missing before this comment.'],
  [
    'Tags and anchors must be separated from the next token by white space',
    'A space is missing after this tag or anchor.',
  ],
  ['Missing directives-end/doc-start indicator line', 'A line `---` is missing after the directives.'],
  ['Missing directives-end indicator line', 'A line `---` is missing after the directives.'],
  ['Block collection cannot start on same line with directives-end marker', 'A line break is missing after `---`.'],
  ['Sequence item without - indicator', 'A `-` is missing before this item.'],
  ['Nested mappings are not allowed in compact mappings', 'A second key stands on the line of a first one.'],
]);

const recoveryCodes: ReadonlyMap<string, string> = new Map([
  ['ALIAS_PROPS', aliasProperties],
  ['BAD_ALIAS', emptyAnchor],
  ['BAD_DIRECTIVE', badDirective],
  ['BAD_DQ_ESCAPE', unknownEscape],
  ['BAD_PROP_ORDER', 'A tag or an anchor stands before the indicator that it belongs behind.'],
  ['BAD_SCALAR_START', plainStart],
  ['BLOCK_AS_IMPLICIT_KEY', 'A list or an object stands on the line of a key.'],
  ['BLOCK_IN_FLOW', 'A value inside brackets cannot be laid out by indentation.'],
  ['KEY_OVER_1024_CHARS', 'This key is longer than the 1,024 characters that YAML takes on a line.'],
  ['MULTILINE_IMPLICIT_KEY', multilineKey],
  ['MULTIPLE_ANCHORS', twoAnchors],
  ['MULTIPLE_TAGS', twoTags],
  ['TAB_AS_INDENT', tabIndentation],
  ['TAG_RESOLVE_FAILED', badTag],
]);

/** A reason that a later js-yaml may bring: as it is, but for the capital letter and the period. */
function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
