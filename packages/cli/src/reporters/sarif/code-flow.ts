import type { Witness } from '@stepproof/core';
import { safeJson } from '@stepproof/reports';
import { plural } from '../summary.ts';
import { messageOf } from './message.ts';
import type { SarifPlaces } from './places.ts';

/** The execution that shows a finding: the states that it comes by, with what it starts from and what its tasks answer. */
export function codeFlowOf({ visits, places: stands, input, mocks, error }: Witness, places: SarifPlaces) {
  const steps = visits.flatMap((name, index) => {
    const at = stands[index];
    return at === undefined ? [] : [{ name, at, number: index + 1 }];
  });
  if (steps.length === 0) return undefined;
  const shown = steps.length <= mostSteps ? steps : [...steps.slice(0, mostSteps / 2), ...steps.slice(-mostSteps / 2)];
  const left = steps.length - shown.length;
  const locations = shown.map(({ name, at, number }) => ({
    location: { physicalLocation: places.physicalLocation(at), message: messageOf(`State \`${name}\``) },
    executionOrder: number,
  }));
  const end = error === undefined ? 'succeeds' : `ends with \`${error}\``;
  const cut = left === 0 ? '' : ` ${plural(left, 'state')} in the middle are left out.`;
  return {
    message: messageOf(`An execution that ${end}.${cut}`),
    threadFlows: [
      {
        initialState: { input: messageOf(safeJson(input, 0)), mocks: messageOf(safeJson(mocks, 0)) },
        locations,
      },
    ],
  };
}

/** Services take few, and what leads to a finding stands at both ends. */
const mostSteps = 100;
