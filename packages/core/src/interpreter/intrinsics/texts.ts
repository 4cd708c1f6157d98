import { formatSegments, type IntrinsicCall, type IntrinsicString } from '../../expressions/intrinsic.ts';
import { maximumEncodedLength } from '../../language/quotas.ts';
import { base64Bytes, base64Of, bytesInUtf8, textOfUtf8 } from '../bytes.ts';
import { hashOf } from '../hash/hash.ts';
import { javaText, jsonText } from '../java-text.ts';
import { remembering } from '../remembering.ts';
import { UnknownValue, type Value, type ValueObject, withMembers } from '../value.ts';
import { type Evaluator, Refusal } from './evaluator.ts';
import { parsedJson } from './json.ts';

/** The intrinsic functions for texts and JSON. */
export const textFunctions: readonly (readonly [string, Evaluator])[] = [
  ['States.Base64Encode', ([text]) => base64Of(bytesInUtf8(String(text)))],
  ['States.Base64Decode', ([text]) => decoded(String(text))],
  ['States.Hash', ([data, algorithm]) => hashed(data as Value, String(algorithm))],
  ['States.JsonMerge', ([first, second]) => withMembers(first as ValueObject, second as ValueObject)],
  ['States.StringToJson', ([text]) => parsedJson(String(text))],
  ['States.JsonToString', ([value]) => jsonText(value as Value)],
  ['States.StringSplit', ([text, delimiters]) => split(String(text), String(delimiters))],
  ['States.Format', ([template, ...values], { call }) => format(templateOf(call, String(template)), values)],
];

function decoded(text: string): Value | Refusal {
  const bytes = base64Bytes(text);
  if (bytes === undefined) return new Refusal('The text is not valid Base64.');
  const reason = 'What AWS decodes is no text in UTF-8, and what it then makes of it is not known. Pass encoded text.';
  return textOfUtf8(bytes) ?? new UnknownValue('States.Base64Decode', reason);
}

/** Of what is no text, its JSON is hashed. */
function hashed(data: Value, algorithm: string): Value | Refusal {
  const text = typeof data === 'string' ? data : jsonText(data);
  if (text instanceof UnknownValue) return text;
  if (text.length > maximumEncodedLength)
    return new Refusal(`The data is longer than ${maximumEncodedLength} characters.`);
  return hashOf(text, algorithm) ?? new Refusal(`There is no algorithm ${algorithm}.`);
}

/** Every character of the delimiters splits, and empty parts are dropped, as recorded. */
function split(text: string, delimiters: string): Value {
  const parts: string[] = [];
  let start = 0;
  for (let end = 0; end <= text.length; end++) {
    if (end < text.length && !delimiters.includes(text.charAt(end))) continue;
    if (end > start) parts.push(text.slice(start, end));
    start = end + 1;
  }
  return parts;
}

/** A template may come from a path too; whether AWS resolves escapes in it then, is not known. */
function templateOf(call: IntrinsicCall, template: string): IntrinsicString | UnknownValue {
  const [written] = call.arguments;
  if (written?.kind === 'string') return written;
  if (!template.includes('\\')) return { kind: 'string', value: template, written: template, start: 0, end: 0 };
  const reason = 'What AWS makes of a backslash in a template that is not written in the call, is not known. Avoid it.';
  return new UnknownValue('States.Format', reason);
}

const segmentsOf = remembering(formatSegments);

function format(template: IntrinsicString | UnknownValue, values: readonly Value[]): Value | Refusal {
  if (template instanceof UnknownValue) return template;
  const segments = segmentsOf(template);
  if (segments.length - 1 !== values.length) {
    return new Refusal(`The template has ${segments.length - 1} placeholders, but there are ${values.length} values.`);
  }
  let text = segments[0] as string;
  for (let index = 0; index < values.length; index++) {
    const piece = javaText(values[index] as Value);
    if (piece instanceof UnknownValue) return piece;
    text += piece + segments[index + 1];
  }
  return text;
}
