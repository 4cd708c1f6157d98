import type { JobPattern, MemberFacts, StructureType, ValueType } from '../../language/aws-look-up.ts';
import {
  integrationResults,
  parsedResults,
  responseMetadata,
  servicesWithMetadata,
} from '../../language/integration-types.ts';
import { anything, structureOf } from '../../language/value-types.ts';
import type { Called } from '../cursor/called.ts';
import { typeAt } from '../cursor/parameter-place.ts';

/** What a call gives as the result of its state; nothing where that is not known, as of a call that waits for a task token. */
export function resultOf(called: Called): ValueType | undefined {
  const { pattern, integration, operation } = called;
  if (pattern === undefined || pattern === 'waitForTaskToken') return undefined;
  if (integration === undefined)
    return called.kind === 'aws-sdk' && pattern === 'request-response' ? operation?.output : undefined;
  const result = pattern === 'request-response' ? answerOf(called) : endOf(called, pattern);
  return result?.kind === 'structure' ? withParsed(result, called) : result;
}

/** The answer of the API, with what some integrations say of it besides. */
function answerOf({ aws, integration, service, action }: Called): StructureType | undefined {
  const own = integrationResults.get(`${service}:${action}`);
  const gives = integration?.gives;
  if (own !== undefined || gives === undefined) return own;
  const members = aws.operation(gives.service, gives.operation)?.output?.members ?? [];
  const metadata = servicesWithMetadata.has(service) ? responseMetadata.members : [];
  return structureOf([...members.map(asInApi), ...metadata]);
}

/** Optimized integrations answer in the spelling of the API, as `MD5OfMessageBody`. */
function asInApi(member: MemberFacts): MemberFacts {
  const lower = member.name.toLowerCase();
  const name = member.otherNames.find((other) => other.toLowerCase() === lower) ?? member.name;
  return { name, otherNames: [member.name], isRequired: member.isRequired, type: member.type };
}

/** What is known of a job that has ended. */
function endOf({ aws, integration }: Called, pattern: JobPattern): ValueType | undefined {
  const result = integration?.result(pattern);
  const output = result && aws.operation(result.service, result.operation)?.output;
  return result === undefined || output === undefined ? undefined : typeAt(output, result.path);
}

/** With the members that are JSON by the time the state gets them. */
function withParsed(result: StructureType, { service, action, pattern }: Called): StructureType {
  const suffix = pattern === 'request-response' ? '' : `.${pattern}`;
  const parsed = parsedResults.get(`${service}:${action}${suffix}`);
  if (parsed === undefined) return result;
  return structureOf(
    result.members.map(({ name, otherNames, isRequired, type }): MemberFacts => {
      return { name, otherNames, isRequired, type: parsed.includes(name) ? anything : type };
    }),
  );
}
