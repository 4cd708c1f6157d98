import { type Diagnostic, type FoundInUse, type MachineType, severities } from '@stepproof/core';
import { anything, count, listOf, named, oneOf, optional, type Read, record, refuse, text } from './plain.ts';

type Location = Diagnostic['location'];
type Witness = NonNullable<Diagnostic['witness']>;
type Mock = Witness['mocks'][string][number];

const anySpan = record<Location['span']>({ start: count, end: count });

const span: Read<Location['span']> = (json) => {
  const read = anySpan(json);
  return read.start <= read.end ? read : refuse();
};

const location = record<Location>({ file: text, span });

const thrown = record<{ error: string | undefined; cause: string | undefined }>({
  error: optional(text),
  cause: optional(text),
});

const mock: Read<Mock> = (json) => {
  const { throw: error, ...rest } = record<{ throw: unknown; return: unknown }>({ throw: anything, return: anything })(
    json,
  );
  if (error === undefined) return rest.return === undefined ? refuse() : (rest as Mock);
  const { error: name, cause } = thrown(error);
  return { throw: { ...(name !== undefined && { error: name }), ...(cause !== undefined && { cause }) } };
};

const witness = record<Witness>({
  input: (json) => (json === undefined ? refuse() : (json as Witness['input'])),
  mocks: named(listOf(mock)),
  visits: listOf(text),
  places: listOf(location),
  error: optional(text),
});

const diagnostic = record<Diagnostic>({
  ruleId: text,
  messageId: text,
  severity: oneOf(severities),
  message: text,
  location,
  pointer: text,
  related: listOf(record<Diagnostic['related'][number]>({ location, pointer: text, message: text })),
  fixes: listOf(
    record<Diagnostic['fixes'][number]>({
      title: text,
      kind: oneOf(['safe', 'suggestion']),
      edits: listOf(record<Diagnostic['fixes'][number]['edits'][number]>({ file: text, span, text })),
    }),
  ),
  tags: listOf(oneOf(['unnecessary', 'deprecated'])),
  witness: optional(witness),
});

/** What was found for a machine, out of JSON. */
export const plainFound = record<FoundInUse>({
  file: text,
  declared: optional(
    record<NonNullable<FoundInUse['declared']>>({
      name: text,
      type: optional(oneOf<MachineType>(['STANDARD', 'EXPRESS'])),
      constructPath: optional(text),
      location,
      extent: location,
      pointer: text,
    }),
  ),
  definition: optional(location),
  faultCount: count,
  diagnostics: listOf(diagnostic),
});
