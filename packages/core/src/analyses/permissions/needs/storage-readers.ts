import { deployedText } from '../../../iam/deployed-text.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import { valueOfText } from '../../references/deployed-value.ts';
import type { CallValue } from './call-values.ts';
import { knownText, mayBeArn, partsMatching, startOf } from './known-parts.ts';
import { keyArnOfText } from './machine-readers.ts';
import { arnStartOf, ownArn } from './need-scope.ts';
import { type ResourceCall, readValue } from './needed-resource.ts';

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html */
export function queueArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  if (arn !== undefined) return [arn];
  const [region, account, name] = partsMatching(text, /^https:\/\/sqs\.([^./]+)\.[^/]+\/([^/]+)\/([^/]+)$/s) ?? [];
  if (region === undefined || account === undefined || name === undefined)
    return [
      ownArn(
        arnStartOf('sqs'),
        { pieces: startOf(text) === '' ? [hole] : nameInUrl(text), mayBeArn: true },
        call.scope,
      ),
    ];
  return [symbolicText([literal('arn:aws:sqs:'), ...region, literal(':'), ...account, literal(':'), ...name])];
}

/** Of an URL of another form, or of a name alone. */
function nameInUrl(text: SymbolicText): SymbolicText {
  return partsMatching(text, /([^/]*)$/)?.[0] ?? [hole];
}

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html: the default bus where none is named. */
export function busArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  const name = value.kind === 'absent' ? [literal('default')] : text;
  return [
    arn ??
      ownArn(arnStartOf('events'), { pieces: [literal('event-bus/'), ...name], mayBeArn: mayBeArn(name) }, call.scope),
  ];
}

/**
 * The ARN of a secret ends with six characters that the secret's name has not.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
 */
export function secretArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  const pieces = [literal('secret:'), ...text, literal('-'), hole];
  if (arn === undefined)
    return [ownArn(arnStartOf('secretsmanager'), { pieces, mayBeArn: mayBeArn(text) }, call.scope)];
  const isWhole = !/^arn:.*:secret:(?!.*-\w{6}$)/.test(knownText(arn) ?? '');
  return [isWhole ? arn : symbolicText([...arn, literal('-'), hole])];
}

/** Of `s3://bucket/key`; the other addresses that S3 has leave it open. */
export function objectOfUri(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const [bucket, key] = partsMatching(readValue(value, call).text, /^s3:\/\/([^/]+)\/?(.*)$/s) ?? [];
  if (bucket === undefined || key === undefined) return [[literal('arn:aws:s3:::'), hole]];
  return [symbolicText([literal('arn:aws:s3:::'), ...bucket, literal('/'), ...key])];
}

/** Of what is written below `s3://bucket/path/`. */
export function objectsBelowUri(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  return objectOfUri(value, call).map((arn) => symbolicText([...arn, hole]));
}

/**
 * A parameter by its name, whose first slash is none of the ARN's; a version or a label may follow. Those of AWS are in no account.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
export function parameterArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  if (arn !== undefined) return [arn];
  const [name = [hole]] = partsMatching(text, /^\/?([^:]*)/s) ?? [];
  if (startOf(name).startsWith('aws/'))
    return [symbolicText([literal('arn:aws:ssm:'), hole, literal(':parameter/'), ...name])];
  return [
    ownArn(arnStartOf('ssm'), { pieces: [literal('parameter/'), ...name], mayBeArn: mayBeArn(text) }, call.scope),
  ];
}

/** Parameters whose names begin with a path. */
export function parametersBelow(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  return parameterArn(value, call).map((arn) => symbolicText([...arn, hole]));
}

export function keyArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  return [keyArnOfText(arn ?? text, call.scope)];
}

/** The keys of an object are names of tables. */
export function tablesOf(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const node = value.kind === 'given' ? value.property.value : undefined;
  const { deployment, substituting } = call.scope;
  const names =
    node?.kind === 'object' && !node.hasUnknownKeys
      ? node.properties.map(({ name }) => deployedText(valueOfText(name, substituting), deployment))
      : [[hole]];
  return names.map((name) =>
    startOf(name).startsWith('arn:')
      ? name
      : ownArn(arnStartOf('dynamodb'), { pieces: [literal('table/'), ...name], mayBeArn: mayBeArn(name) }, call.scope),
  );
}
