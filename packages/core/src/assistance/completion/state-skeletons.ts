import type { QueryLanguage, StateType } from '../../language/schema.ts';
import { ruleSkeleton } from './field-skeletons.ts';
import {
  bareToFill,
  expressionToFill,
  fixedBare,
  fixedText,
  objectSkeleton,
  type Skeleton,
  textToFill,
} from './skeleton.ts';

/** A state of that type with the least that it needs to work. `innerName` is a free name for a state inside it. */
export function stateSkeleton(type: StateType, given: { language: QueryLanguage; innerName: string }): Skeleton {
  const fields = fieldsOf(type, given);
  const end = endless.has(type) ? {} : { End: fixedBare(true) };
  return objectSkeleton({ Type: fixedText(type), ...fields, ...end });
}

/** A Choice leads on by its rules, and the others end by themselves. */
const endless: ReadonlySet<StateType> = new Set<StateType>(['Choice', 'Succeed', 'Fail']);

type Fields = Readonly<Record<string, Skeleton>>;

function fieldsOf(type: StateType, { language, innerName }: { language: QueryLanguage; innerName: string }): Fields {
  switch (type) {
    case 'Task':
      return { Resource: textToFill('arn:aws:states:::lambda:invoke'), ...lambdaCall[language] };
    case 'Choice':
      return { Choices: { kind: 'array', items: [ruleSkeleton(language)] }, Default: textToFill('') };
    case 'Wait':
      return { Seconds: bareToFill(10) };
    case 'Parallel':
      return { Branches: { kind: 'array', items: [objectSkeleton(scopeOf(innerName))] } };
    case 'Map':
      return { ...itemsIn[language], ItemProcessor: objectSkeleton({ ...inline, ...scopeOf(innerName) }) };
    case 'Fail':
      return { Error: textToFill(''), Cause: textToFill('') };
    case 'Pass':
      return passed[language];
    case 'Succeed':
      return {};
  }
}

const lambdaCall: Readonly<Record<QueryLanguage, Fields>> = {
  JSONPath: { Parameters: objectSkeleton({ FunctionName: textToFill(''), 'Payload.$': textToFill('$') }) },
  JSONata: {
    Arguments: objectSkeleton({ FunctionName: textToFill(''), Payload: expressionToFill('$states.input') }),
  },
};

const itemsIn: Readonly<Record<QueryLanguage, Fields>> = {
  JSONPath: { ItemsPath: textToFill('$') },
  JSONata: { Items: expressionToFill('$states.input') },
};

const passed: Readonly<Record<QueryLanguage, Fields>> = {
  JSONPath: {},
  JSONata: { Output: expressionToFill('$states.input') },
};

const inline: Fields = { ProcessorConfig: objectSkeleton({ Mode: fixedText('INLINE') }) };

function scopeOf(name: string): Fields {
  const state = objectSkeleton({ Type: fixedText('Pass'), End: fixedBare(true) });
  return { StartAt: fixedText(name), States: objectSkeleton({ [name]: state }) };
}
