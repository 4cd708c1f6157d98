import { hole, literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import { type CallValue, textOfValue, valuesAt } from './call-values.ts';
import { knownText, mayBeArn, partsMatching, startOf } from './known-parts.ts';
import { executionsOf } from './machine-readers.ts';
import { arnStartOf, ownArn } from './need-scope.ts';
import { type ResourceCall, readValue } from './needed-resource.ts';

/**
 * The function as it is called, with the version or the alias behind its name.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function functionArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  const [account = [], partial = text] = partsMatching(text, /^(?:([^:]+):)?function:(.+)$/s) ?? [];
  const pieces = [literal('function:'), ...partial];
  const whole = arn ?? ownArn(arnStartOf('lambda'), { pieces, mayBeArn: mayBeArn(text) }, call.scope);
  if (arn === undefined && account.length > 0) return [withQualifier(inAccount(account, whole), call)];
  return [withQualifier(whole, call)];
}

function inAccount(account: SymbolicText, arn: SymbolicText): SymbolicText {
  const [before, after] = partsMatching(arn, /^((?:[^:]*:){4})[^:]*(:.*)$/s) ?? [];
  return before === undefined || after === undefined ? [hole] : symbolicText([...before, ...account, ...after]);
}

/** Whether there is one may not be known either. */
function withQualifier(arn: SymbolicText, { parameters, scope }: ResourceCall): SymbolicText {
  const [qualifier] = valuesAt(parameters, 'Qualifier', scope);
  if (qualifier === undefined || qualifier.kind === 'absent' || arn.at(-1)?.kind === 'hole') return arn;
  if (partsMatching(arn, /^arn:(?:[^:]*:){5}[^:]+(:)/s) !== undefined) return arn;
  return symbolicText(qualifier.kind === 'unknown' ? [...arn, hole] : [...arn, literal(':'), ...qualifier.text]);
}

/** A family without a revision stands for its last one. */
export function taskDefinitionArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  const isWhole = text.length !== 1 || knownText(text)?.includes(':') !== false;
  const pieces = [literal('task-definition/'), ...text, ...(isWhole ? [] : [literal(':'), hole])];
  return [arn ?? ownArn(arnStartOf('ecs'), { pieces, mayBeArn: mayBeArn(text) }, call.scope)];
}

/** A name without a revision stands for its last one, and people write policies with and without. */
export function jobDefinitionArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  const pieces = [literal('job-definition/'), ...text, ...(/:\d+$/.test(knownText(text) ?? '') ? [] : [hole])];
  return [arn ?? ownArn(arnStartOf('batch'), { pieces, mayBeArn: mayBeArn(text) }, call.scope)];
}

/** The executions of a state machine. */
export function executionArns(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  return [
    executionsOf(arn ?? text) ??
      ownArn(arnStartOf('states'), { pieces: [literal('execution:'), hole], mayBeArn: true }, call.scope),
  ];
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html */
export function apiArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const [id] = partsMatching(readValue(value, call).text, /^(?:https:\/\/)?([^./]+)\.execute-api\./) ?? [];
  const part = (name: string) =>
    valuesAt(call.parameters, name, call.scope).map((one) => textOfValue(one) ?? [hole])[0] ?? [hole];
  const [path = [hole]] = partsMatching(part('Path'), /^\/?(.*)$/s) ?? [];
  const ends = [id ?? [hole], part('Stage'), part('Method'), path];
  const pieces = ends.flatMap((end, index) => (index === 0 ? end : [literal('/'), ...end]));
  return [ownArn(arnStartOf('execute-api'), { pieces, mayBeArn: id === undefined }, call.scope)];
}

/**
 * A model of AWS by its id, or a profile that stands for one of several regions.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export function modelArns(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  if (arn !== undefined) return [arn];
  const [profile, model] = partsMatching(text, /^((?:us|us-gov|eu|apac|jp|au|ca|global)\.(.+))$/s) ?? [];
  if (profile !== undefined && model !== undefined)
    return [
      ownArn(
        arnStartOf('bedrock'),
        { pieces: [literal('inference-profile/'), ...profile], mayBeArn: false },
        call.scope,
      ),
      symbolicText([literal('arn:aws:bedrock:'), hole, literal('::foundation-model/'), ...model]),
    ];
  const isModel = /^[a-z0-9-]+\./.test(startOf(text));
  const [region] =
    partsMatching(
      ownArn(arnStartOf('bedrock'), { pieces: [], mayBeArn: false }, call.scope),
      /^arn:aws:bedrock:([^:]*)/,
    ) ?? [];
  if (!isModel || region === undefined) return [[literal('arn:aws:bedrock:'), hole]];
  return [symbolicText([literal('arn:aws:bedrock:'), ...region, literal('::foundation-model/'), ...text])];
}

/** A role by its ARN, or by its name, of which the path is not known. */
export function roleArn(value: CallValue, call: ResourceCall): readonly SymbolicText[] {
  const { text, arn } = readValue(value, call);
  return [
    arn ??
      ownArn(arnStartOf('iam'), { pieces: [literal('role/'), hole, ...text], mayBeArn: mayBeArn(text) }, call.scope),
  ];
}
