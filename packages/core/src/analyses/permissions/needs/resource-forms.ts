import { arnOf, nameOf } from '../../../iam/deployed-text.ts';
import { hole, literal, type SymbolicText } from '../../../iam/symbolic-text.ts';
import type { Property } from '../../../syntax/node.ts';
import { type CallValue, textOfValue, valuesAt } from './call-values.ts';
import { mayBeArn, partsMatching, startOf } from './known-parts.ts';
import { type ArnStart, arnStartOf, type NeedScope, ownArn } from './need-scope.ts';
import { arnOfReference, type NeededResource, placeOf, type ResourceCall, referredTo } from './needed-resource.ts';
import { readResources } from './resource-readers.ts';

/** How many resources one form is about; where there are more, it is any. */
const mostResources = 100;

/** The resources of a form as `PermissionFacts` has them. */
export function resourcesOf(form: string, call: ResourceCall): readonly NeededResource[] {
  if (form === '*') return [{ text: [literal('*')], at: undefined, isCertain: true }];
  const [, reader, path = ''] = /^([a-z-]+)\((.*)\)$/.exec(form) ?? [];
  if (reader !== undefined) return readResources(reader, path, call);
  const alone = /^\{([^{}]*)\}$/.exec(form)?.[1];
  return alone === undefined ? filledForms(form, call) : namedByArn(alone, call);
}

/** Resources whose ARN is the whole parameter. */
function namedByArn(path: string, { parameters, scope }: ResourceCall): readonly NeededResource[] {
  return valuesAt(parameters, path, scope).map((value) => ({
    text: arnOfReference(value, scope) ?? textOfValue(value) ?? [hole],
    at: placeOf(value),
    isCertain: value.kind === 'given',
  }));
}

/** One way to fill in what a form leaves open. */
interface Filling {
  readonly pieces: SymbolicText;
  /** The ARN, where the parameter is one already. */
  readonly arn: SymbolicText | undefined;
  readonly mayBeArn: boolean;
  readonly at: Property | undefined;
}

interface FormVariable {
  readonly service: string;
  readonly path: string;
  readonly otherwise: string | undefined;
  /** Whether nothing comes after it. */
  readonly isLast: boolean;
}

function filledForms(form: string, call: ResourceCall): readonly NeededResource[] {
  const { start, end } = form.startsWith('arn:') ? wholeForm(form) : shortForm(form);
  const parts = end.split(/(\{[^{}]*\}|\*)/).filter((part) => part !== '');
  let fillings: readonly Filling[] = [{ pieces: [], arn: undefined, mayBeArn: false, at: undefined }];
  for (const [index, part] of parts.entries()) {
    const added = fillingsOf(part, { service: start.service, isLast: index === parts.length - 1, call });
    if (fillings.length * added.length > mostResources) return filledForms(form.replaceAll(/\{[^{}]*\}/g, '*'), call);
    fillings = fillings.flatMap((one) => added.map((other) => joined(one, other)));
  }
  return fillings.map((filling) => ({
    text: filling.arn ?? ownArn(start, filling, call.scope),
    at: filling.at,
    isCertain: true,
  }));
}

interface Form {
  readonly start: ArnStart;
  readonly end: string;
}

function shortForm(form: string): Form {
  const colon = form.indexOf(':');
  return { start: arnStartOf(form.slice(0, colon)), end: form.slice(colon + 1) };
}

/** `arn:${Partition}:ec2:${Region}::image/{ImageId}` */
function wholeForm(form: string): Form {
  const [, , service = '', region = '', account = '', ...end] = form.split(':');
  const own = (part: string) => (part === '' ? 'none' : 'own');
  return { start: { service, region: own(region), account: own(account) }, end: end.join(':') };
}

function joined(one: Filling, other: Filling): Filling {
  return {
    pieces: [...one.pieces, ...other.pieces],
    arn: one.arn ?? other.arn,
    mayBeArn: one.mayBeArn || other.mayBeArn,
    at: one.at ?? other.at,
  };
}

interface FormPart extends Pick<FormVariable, 'service' | 'isLast'> {
  readonly call: ResourceCall;
}

function fillingsOf(part: string, { service, isLast, call }: FormPart): readonly Filling[] {
  const fixed = { arn: undefined, mayBeArn: false, at: undefined };
  if (part === '*') return [{ ...fixed, pieces: [hole] }];
  const [, path, otherwise] = /^\{([^{}|]*)(?:\|([^{}]*))?\}$/.exec(part) ?? [];
  if (path === undefined) return [{ ...fixed, pieces: [literal(part)] }];
  const variable = { service, path, otherwise, isLast };
  return valuesAt(call.parameters, path, call.scope).map((value) => fillingOf(value, variable, call.scope));
}

function fillingOf(value: CallValue, variable: FormVariable, scope: NeedScope): Filling {
  const at = placeOf(value);
  const text = textOfValue(value);
  if (text === undefined) {
    const pieces = variable.otherwise === undefined ? [hole] : [literal(variable.otherwise)];
    return { pieces, arn: undefined, mayBeArn: false, at };
  }
  const referred = referenceFilling(value, variable, scope);
  if (referred !== undefined) return referred;
  if (startOf(text).startsWith('arn:')) return { ...arnFilling(text, variable), mayBeArn: false, at };
  return { pieces: isRespelled(text, variable) ? [hole] : text, arn: undefined, mayBeArn: mayBeArn(text), at };
}

/** SageMaker writes names in ARNs in small letters. */
function isRespelled(text: SymbolicText, { service }: FormVariable): boolean {
  return service === 'sagemaker' && text.some((piece) => piece.kind === 'literal' && /[A-Z]/.test(piece.text));
}

function referenceFilling(value: CallValue, { service, isLast }: FormVariable, scope: NeedScope): Filling | undefined {
  const id = referredTo(value);
  const arn = id === undefined ? undefined : arnOf(id, scope.deployment);
  if (id === undefined || arn === undefined || !startOf(arn).startsWith(`arn:aws:${service}:`)) return undefined;
  const name = nameOf(id, scope.deployment) ?? [hole];
  return { pieces: name, arn: isLast ? arn : undefined, mayBeArn: false, at: placeOf(value) };
}

/** A bucket is named by the ARN of an access point only, of which the bucket is not known. */
function arnFilling(text: SymbolicText, { service, isLast }: FormVariable): Pick<Filling, 'pieces' | 'arn'> {
  if (isLast) return { pieces: [], arn: text };
  if (service === 's3') return { pieces: [], arn: [hole] };
  const [name = [hole]] = partsMatching(text, /^arn:.*[/:]([^/:]*)$/s) ?? [];
  return { pieces: name, arn: undefined };
}
