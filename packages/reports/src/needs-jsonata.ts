import type { StateMachine } from '@stepproof/core';

/** Whether an expression of JSONata may stand in a machine; what evaluates it is large. */
export function needsJsonata({ states }: StateMachine): boolean {
  return states.some(({ queryLanguage }) => queryLanguage !== 'JSONPath');
}
