import type { MemberFacts, ValueType } from '../../language/aws-look-up.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import type { Called } from '../cursor/called.ts';
import {
  bareToFill,
  expressionToFill,
  fixedText,
  objectSkeleton,
  type Skeleton,
  type TextSkeleton,
  textToFill,
} from './skeleton.ts';

/** A call, and the language in which its parameters are written. */
export interface SkeletonCall {
  readonly called: Called;
  readonly language: QueryLanguage | undefined;
}

/** All that a call needs. */
export function callSkeleton(call: SkeletonCall): Skeleton {
  return requiredMembers(call.called.input.members, { ...call, depth: 0 });
}

/** What a parameter's value looks like, with every part that is required. */
export function parameterSkeleton({ type }: MemberFacts, call: SkeletonCall): Skeleton {
  return skeletonOfType(type, call);
}

export function skeletonOfType(type: ValueType, call: SkeletonCall): Skeleton {
  return typeSkeleton(type, { ...call, depth: 0 });
}

/** The path that a parameter is given by. */
export const parameterPath: TextSkeleton = { kind: 'text', before: '$.', stop: '', after: '' };

interface SkeletonRequest extends SkeletonCall {
  readonly depth: number;
}

/** Types may contain themselves, and nobody wants to fill in more. */
const deepest = 4;

function typeSkeleton(type: ValueType, request: SkeletonRequest): Skeleton {
  switch (type.kind) {
    case 'number':
      return bareToFill(0);
    case 'boolean':
      return bareToFill(true);
    case 'enumeration':
      return textToFill(type.values[0] ?? '');
    case 'document':
      return jsonSkeleton(request);
    case 'list':
      return listSkeleton(type.element, request);
    case 'structure':
      return requiredMembers(type.members, request);
    case 'map':
    case 'union':
      return objectSkeleton({});
    default:
      return textToFill('');
  }
}

function listSkeleton(element: ValueType, request: SkeletonRequest): Skeleton {
  const items = request.depth < deepest ? [typeSkeleton(element, { ...request, depth: request.depth + 1 })] : [];
  return { kind: 'array', items };
}

function requiredMembers(members: readonly MemberFacts[], request: SkeletonRequest): Skeleton {
  const required = request.depth < deepest ? members.filter(({ isRequired }) => isRequired) : [];
  const inner = { ...request, depth: request.depth + 1 };
  return { kind: 'object', fields: required.map(({ name, type }) => [name, typeSkeleton(type, inner)] as const) };
}

/** Who is to send back the task token has to get it. */
function jsonSkeleton({ called, language }: SkeletonRequest): Skeleton {
  if (called.pattern === 'waitForTaskToken') {
    return language === 'JSONata'
      ? objectSkeleton({ TaskToken: expressionToFill('$states.context.Task.Token') })
      : objectSkeleton({ 'TaskToken.$': fixedText('$$.Task.Token') });
  }
  return language === 'JSONata' ? expressionToFill('$states.input') : objectSkeleton({});
}
