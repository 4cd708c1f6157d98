import type { RequestContext } from '../../../iam/request.ts';
import { literal, type SymbolicText } from '../../../iam/symbolic-text.ts';
import type { PermissionFacts, PermissionPurpose } from '../../../language/aws-look-up.ts';
import type { State } from '../../../model/state-machine.ts';
import type { Node, Property } from '../../../syntax/node.ts';
import type { NeedClass, PermissionNeed } from '../permission-need.ts';
import { authorizedResource } from './authorized-resource.ts';
import { valuesAt } from './call-values.ts';
import { knownText } from './known-parts.ts';
import type { NeededResource, ResourceCall } from './needed-resource.ts';
import { resourcesOf } from './resource-forms.ts';

/** A call of which it is asked what it needs. */
export interface NeedingCall extends ResourceCall {
  readonly state: State | undefined;
  /** What asks for it, where no parameter does. */
  readonly place: Node | Property;
  /** Whether it waits for its job. */
  readonly waits: 'for-job' | 'no';
  /** That has the needs; nothing where it is not known. */
  readonly role: SymbolicText | undefined;
  readonly isReachable: boolean;
}

/** A need before it is known whose it is. */
export interface BareNeed extends Pick<PermissionNeed, 'action' | 'need' | 'why'> {
  readonly resource: NeededResource;
  readonly context: RequestContext;
}

/** What a call needs by the rows of a table. */
export function needsByRows(rows: readonly PermissionFacts[], call: NeedingCall): readonly PermissionNeed[] {
  return rows.flatMap((row) => needsByRow(row, call));
}

function needsByRow(row: PermissionFacts, call: NeedingCall): readonly PermissionNeed[] {
  const { need, isOfJob, why } = purposes[row.purpose];
  const given = conditionOf(row, call);
  if (given === 'no' || (isOfJob && call.waits === 'no')) return [];
  const context = contextOf(row, call);
  return row.resources.flatMap((form) =>
    resourcesOf(form, call).flatMap((resource) =>
      row.actions.map((action) => {
        const isSure = given === 'yes' && (resource.isCertain || row.purpose !== 'pass');
        return needOf({ action, resource, context, need: isSure ? need : weaker(need), why: row.why ?? why }, call);
      }),
    ),
  );
}

/** A need of a call, with what is known of every request of a role. */
export function needOf({ resource, context, ...need }: BareNeed, call: NeedingCall): PermissionNeed {
  const { state, place, role, isReachable } = call;
  return {
    ...need,
    state,
    place: resource.at ?? place,
    resource: authorizedResource(need.action, resource.text),
    context: new Map([...requestOfRole(role), ...context]),
    role,
    isReachable,
  };
}

/**
 * A role that asks is not a service that asks for somebody.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function requestOfRole(role: SymbolicText | undefined): RequestContext {
  return new Map<string, readonly SymbolicText[] | 'absent'>([
    ['aws:sourceaccount', 'absent'],
    ['aws:sourcearn', 'absent'],
    ...(role === undefined ? [] : [['aws:principalarn', [role]] as const]),
  ]);
}

/** What is needed only if something holds that is not known. */
export function weaker(need: NeedClass): NeedClass {
  return need === 'required' || need === 'deploy' ? 'conditional' : need;
}

interface Purpose {
  readonly need: NeedClass;
  /** Whether only a call that waits for its job has it. */
  readonly isOfJob: boolean;
  readonly why: string;
}

const purposes: Readonly<Record<PermissionPurpose, Purpose>> = {
  call: { need: 'required', isOfJob: false, why: 'The call asks for it.' },
  pass: { need: 'required', isOfJob: false, why: 'The call hands the role to the service.' },
  may: { need: 'conditional', isOfJob: false, why: 'The call may ask for it.' },
  data: { need: 'data-dependent', isOfJob: false, why: 'What the call works on may ask for it.' },
  help: { need: 'recommended', isOfJob: false, why: 'It is of use to the call.' },
  first: {
    need: 'first-use',
    isOfJob: false,
    why: 'The service makes a role of its own the first time in an account.',
  },
  deploy: { need: 'deploy', isOfJob: false, why: 'Step Functions asks for it when the state machine is created.' },
  poll: { need: 'required', isOfJob: true, why: 'Step Functions asks for the state of the job until it is done.' },
  watch: {
    need: 'recommended',
    isOfJob: true,
    why: 'Step Functions asks for the state of the job besides being told of it.',
  },
  rule: {
    need: 'deploy',
    isOfJob: true,
    why: 'Step Functions manages a rule of EventBridge that tells when the job is done.',
  },
  stop: { need: 'abort-only', isOfJob: true, why: 'Step Functions stops the job when the execution is aborted.' },
  mark: { need: 'recommended', isOfJob: true, why: 'Step Functions marks the job.' },
};

type Answer = 'yes' | 'no' | 'unknown';

function conditionOf({ given, notGiven }: PermissionFacts, call: ResourceCall): Answer {
  const answers = [
    ...given.map((condition) => holds(condition, call)),
    ...notGiven.map((condition) => opposites[holds(condition, call)]),
  ];
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

const opposites: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** Whether a parameter is given, or has the value after `=`, which may end in `*`. */
export function holds(condition: string, { parameters, scope }: ResourceCall): Answer {
  const [path = '', wanted] = condition.split('=');
  const values = valuesAt(parameters, path, scope).filter(({ kind }) => kind !== 'absent');
  if (values.length === 0) return 'no';
  if (wanted === undefined) return values.some(({ kind }) => kind === 'given') ? 'yes' : 'unknown';
  const texts = values.map((value) => (value.kind === 'given' ? knownText(value.text) : undefined));
  if (texts.some((text) => text !== undefined && isWanted(text, wanted))) return 'yes';
  return texts.includes(undefined) ? 'unknown' : 'no';
}

function isWanted(text: string, wanted: string): boolean {
  return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}

/** A key whose parameter is not given is not known, as services fill in what they take for it. */
function contextOf({ context }: PermissionFacts, call: ResourceCall): RequestContext {
  const found = new Map<string, readonly SymbolicText[]>();
  for (const { key, value } of context) {
    const texts = contextTexts(value, call);
    if (texts.length > 0) found.set(key.toLowerCase(), texts);
  }
  return found;
}

function contextTexts(value: string, call: ResourceCall): readonly SymbolicText[] {
  if (value.startsWith("'")) return [[literal(value.slice(1))]];
  const path = /^\{([^{}|]*)\}$/.exec(value)?.[1];
  if (path !== undefined && valuesAt(call.parameters, path, call.scope).every(({ kind }) => kind === 'absent'))
    return [];
  return resourcesOf(value, call).map(({ text }) => text);
}
