import type { Property } from '../../syntax/node.ts';
import { isJsonata } from '../data/leave.ts';
import type { Process } from '../drive.ts';
import type { ResultWriter } from '../items/result-writer.ts';
import type { StateVisit } from '../state-visit.ts';
import { isObject, memberOf, UnknownValue, type Value } from '../value.ts';
import { evaluated, partOf } from './item-reader.ts';

/** The `ResultWriter` of a distributed Map with its expressions evaluated; without one, results are only passed on. */
export function* resultWriterOf(visit: StateVisit, data: Value): Process<ResultWriter> {
  const property = visit.fields.ResultWriter;
  if (property === undefined) return {};
  const config = partOf(property, 'WriterConfig');
  const written = config === undefined ? {} : yield* evaluated(visit, config, data);
  return {
    destination: yield* destinationOf(visit, property, data),
    transformation: textOf(written, 'Transformation'),
    outputType: textOf(written, 'OutputType'),
  };
}

function* destinationOf(visit: StateVisit, writer: Property, data: Value): Process<ResultWriter['destination']> {
  if (partOf(writer, 'Resource') === undefined) return undefined;
  const property = partOf(writer, isJsonata(visit) ? 'Arguments' : 'Parameters');
  const parameters =
    property === undefined ? {} : visit.note(`ResultWriter/${property.name}`, yield* evaluated(visit, property, data));
  return { bucket: textOf(parameters, 'Bucket') ?? '', prefix: textOf(parameters, 'Prefix') };
}

/** What is not known is told by its label. */
function textOf(value: Value, name: string): string | undefined {
  const member = isObject(value) ? memberOf(value, name) : undefined;
  if (member instanceof UnknownValue) return member.label;
  return typeof member === 'string' ? member : undefined;
}
