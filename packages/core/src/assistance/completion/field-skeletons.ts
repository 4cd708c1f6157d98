import type { Document } from '../../engine/document.ts';
import type { QueryLanguage, Schema } from '../../language/schema.ts';
import { calledIn } from '../cursor/call-site.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import { languageAt } from '../cursor/definition-place.ts';
import { callSkeleton } from './parameter-skeletons.ts';
import { bareToFill, expressionToFill, objectSkeleton, type Skeleton, skeletonOf, textToFill } from './skeleton.ts';

export interface SkeletonRequest {
  readonly name: string;
  readonly schema: Schema;
  /** Where the object is that gets the field. */
  readonly place: DefinitionPlace;
  readonly document: Document;
}

/** What is written as a field's value: what the schema says, or more where that would be little use. */
export function fieldSkeleton({ name, schema, place, document }: SkeletonRequest): Skeleton {
  switch (name) {
    case 'Choices':
      return list(ruleSkeleton(languageAt(place, document)));
    case 'And':
    case 'Or':
      return list(comparisonSkeleton);
    case 'Not':
      return comparisonSkeleton;
    case 'Retry':
      return list(retrierSkeleton);
    case 'Parameters':
    case 'Arguments':
      return parametersSkeleton(place, document) ?? skeletonOf(schema);
    case 'QueryLanguage':
      return textToFill('JSONata');
    case 'Credentials':
      return objectSkeleton({ RoleArn: textToFill('') });
    case 'Items':
      return expressionToFill('$states.input');
    case 'Output':
      return expressionToFill(place.field === 'Catch' ? '$states.errorOutput' : outputOf(place));
    default:
      return skeletonOf(schema);
  }
}

/** What the call of a Task needs, as far as its `Resource` says what that is. */
function parametersSkeleton(place: DefinitionPlace, document: Document): Skeleton | undefined {
  const { state, field } = place;
  const called = field === undefined && state?.type === 'Task' ? calledIn(document, state.node) : undefined;
  return called === undefined ? undefined : callSkeleton({ called, language: languageAt(place, document) });
}

/** A rule of `Choices` with the least that it needs. */
export function ruleSkeleton(language: QueryLanguage | undefined): Skeleton {
  if (language === 'JSONata') return objectSkeleton({ Condition: expressionToFill(''), Next: textToFill('') });
  return objectSkeleton({ Variable: pathToFill, StringEquals: textToFill(''), Next: textToFill('') });
}

const pathToFill: Skeleton = { kind: 'text', before: '$', stop: '', after: '' };

const comparisonSkeleton: Skeleton = objectSkeleton({ Variable: pathToFill, StringEquals: textToFill('') });

const retrierSkeleton: Skeleton = objectSkeleton({
  ErrorEquals: list(textToFill('States.ALL')),
  IntervalSeconds: bareToFill(1),
  MaxAttempts: bareToFill(3),
  BackoffRate: bareToFill(2),
});

function list(item: Skeleton): Skeleton {
  return { kind: 'array', items: [item] };
}

/** A state that works has a result to put out. */
function outputOf({ state }: DefinitionPlace): string {
  const isWorking = state?.type === 'Task' || state?.type === 'Parallel' || state?.type === 'Map';
  return isWorking ? '$states.result' : '$states.input';
}
