import type { Diagnostic, Fix, Related } from '@stepproof/core';
import type { Fingerprint } from '../../findings/fingerprints.ts';
import { codeFlowOf } from './code-flow.ts';
import { messageOf } from './message.ts';
import type { SarifPlaces } from './places.ts';
import { levels } from './rules.ts';

/** What results are written with. */
export interface Writing {
  readonly places: SarifPlaces;
  readonly marks: ReadonlyMap<Diagnostic, Fingerprint>;
  /** The ids of the rules in the order in which the log describes them. */
  readonly ruleIds: readonly string[];
}

export function resultOf(diagnostic: Diagnostic, { places, marks, ruleIds }: Writing) {
  const { ruleId, severity, message, location, pointer, related, fixes, witness } = diagnostic;
  const codeFlow = witness && codeFlowOf(witness, places);
  return {
    ruleId,
    ruleIndex: ruleIds.indexOf(ruleId),
    level: levels[severity],
    message: messageOf(message),
    locations: [{ physicalLocation: places.physicalLocation(location), ...logicalLocations(pointer) }],
    partialFingerprints: { [fingerprintName]: marks.get(diagnostic)?.hash ?? '' },
    ...(related.length > 0 && { relatedLocations: related.map((other, index) => relatedOf(other, index, places)) }),
    ...(codeFlow !== undefined && { codeFlows: [codeFlow] }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, places)) }),
  };
}

/** The number changes when fingerprints are made in another way. */
const fingerprintName = 'stepproofFinding/v1';

function logicalLocations(pointer: string) {
  return pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'value' }] };
}

function relatedOf({ location, pointer, message }: Related, index: number, places: SarifPlaces) {
  return {
    id: index + 1,
    physicalLocation: places.physicalLocation(location),
    ...logicalLocations(pointer),
    message: messageOf(message),
  };
}

function fixOf({ title, kind, edits }: Fix, places: SarifPlaces) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: messageOf(title),
    artifactChanges: files.map((file) => ({
      artifactLocation: places.artifactLocation(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ span, text }) => ({ deletedRegion: places.region(file, span), insertedContent: { text } })),
    })),
    properties: { kind },
  };
}
