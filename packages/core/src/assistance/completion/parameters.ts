import { taskResources } from '../../analyses/calls/task-resources.ts';
import type { MemberFacts, StructureType, ValueType } from '../../language/aws-look-up.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import { type CallSite, callSiteAt, namesHandedOver } from '../cursor/call-site.ts';
import { parametersIn } from '../cursor/parameter-place.ts';
import { parameterDocumentation, valueTypeWords } from '../hover/call-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenField, writtenValue } from './offer.ts';
import { parameterPath, parameterSkeleton, skeletonOfType } from './parameter-skeletons.ts';
import { fixedBare, fixedText, type Skeleton } from './skeleton.ts';
import { placeholderOffers } from './substitutions.ts';

/** The parameters that may still stand in the object at the cursor: those that the call needs first. */
export function parameterOffers(site: CompletionSite): readonly Offer[] {
  const { node, document } = site.cursor;
  const object = node.parent;
  if (node.kind !== 'property' || object?.kind !== 'object') return [];
  const call = callSiteAt(document, site.place, object);
  const place = call && parametersIn(call.called, call.path);
  if (call === undefined || (place?.type.kind !== 'structure' && place?.type.kind !== 'union')) return [];
  const given = givenIn(object, { own: node, type: place.type, call });
  if (place.type.kind === 'union' && given.size > 0) return [];
  const free = place.members.filter(({ name }) => !given.has(name));
  return byUseBeside(free, site, call).flatMap((member) => memberOffers(site, call, member));
}

/** Among those that are not required, what other calls of the same give comes first, and then what takes any JSON: that is where data goes. */
function byUseBeside(members: readonly MemberFacts[], site: CompletionSite, call: CallSite): readonly MemberFacts[] {
  if (call.path.length > 0) return members;
  const counts = givenBeside(site, call);
  const scores = members.map((member) => ({ member, score: scoreOf(member, counts) }));
  return scores.sort((one, other) => other.score - one.score).map(({ member }) => member);
}

function scoreOf({ name, isRequired, type }: MemberFacts, counts: ReadonlyMap<string, number>): number {
  if (isRequired) return Number.MAX_SAFE_INTEGER;
  return (counts.get(name) ?? 0) + (type.kind === 'document' ? 0.5 : 0);
}

function givenBeside({ facts, place }: CompletionSite, { called }: CallSite): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [state, { resource }] of facts.get(taskResources)) {
    if (state.node === place.owner || !('action' in resource)) continue;
    if (
      resource.kind !== called.kind ||
      resource.service.text !== called.service ||
      resource.action.text !== called.action
    )
      continue;
    for (const name of namesHandedOver(state.node)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

interface Given {
  readonly own: Property;
  readonly type: StructureType;
  readonly call: CallSite;
}

/** The parameters that other keys of the object give, by whichever name. */
function givenIn({ properties }: ObjectNode, { own, type, call }: Given): ReadonlySet<string> {
  const others = properties.filter((property) => property !== own);
  return new Set(
    others.map(({ name }) => {
      const written = mayBePath(call) && name.endsWith('.$') ? name.slice(0, -2) : name;
      return type.member(written)?.name ?? written;
    }),
  );
}

/** Outside of JSONata a key that ends in `.$` takes a path. */
function mayBePath({ language }: CallSite): boolean {
  return language !== 'JSONata';
}

/** The parameter with a value, and with a path where there are such; what fits to a value that is there already comes first. */
function memberOffers(site: CompletionSite, call: CallSite, member: MemberFacts): readonly Offer[] {
  const documentation = parameterDocumentation(member, call.called);
  const described = { member, documentation };
  const plain = memberOffer(site, { ...described, key: member.name, value: parameterSkeleton(member, call) });
  if (!mayBePath(call)) return [plain];
  const path = memberOffer(site, { ...described, key: `${member.name}.$`, value: parameterPath });
  return holdsPath(site.cursor.node) ? [path, plain] : [plain, path];
}

function holdsPath(node: Node | Property): boolean {
  return node.kind === 'property' && node.value.kind === 'string' && /^(?:\$|States\.)/.test(node.value.value);
}

interface WrittenMember {
  readonly member: MemberFacts;
  readonly documentation: string;
  readonly key: string;
  readonly value: Skeleton;
}

function memberOffer({ cursor }: CompletionSite, { member, documentation, key, value }: WrittenMember): Offer {
  const type = key === member.name ? valueTypeWords(member.type) : 'a path or an intrinsic function';
  return {
    label: key,
    kind: 'parameter',
    detail: member.isRequired ? `required, ${type}` : type,
    documentation,
    written: writtenField(cursor, key, value),
  };
}

/** Whole values of a parameter: those of a list, or an object or a list with what it needs. */
export function parameterValueOffers(site: CompletionSite): readonly Offer[] {
  const { cursor, place } = site;
  const { node, document, spot } = cursor;
  if (spot.typed.startsWith('{%')) return [];
  // In YAML what may become a key stands where the value does.
  const call = callSiteAt(document, place, node.kind === 'property' ? node.parent : node);
  const type = call && parametersIn(call.called, call.path)?.type;
  // Of the parameters as a whole the language knows what they look like.
  return call === undefined || type === undefined || call.path.length === 0 ? [] : offersOfType(site, call, type);
}

function offersOfType(site: CompletionSite, call: CallSite, type: ValueType): readonly Offer[] {
  const { spot } = site.cursor;
  switch (type.kind) {
    case 'enumeration':
      return type.values.map((value) => valueOffer(site, value, fixedText(value)));
    case 'string':
      return spot.typed === '' || spot.typed.startsWith('$') ? placeholderOffers(site) : [];
    case 'boolean':
      return [true, false].map((value) => valueOffer(site, String(value), fixedBare(value)));
    default:
      return wholeOffers(site, call, type);
  }
}

function valueOffer({ cursor }: CompletionSite, label: string, value: Skeleton): Offer {
  return { label, kind: 'parameter-value', written: writtenValue(cursor, value) };
}

/** Where nothing is written yet. */
function wholeOffers({ cursor }: CompletionSite, call: CallSite, type: ValueType): readonly Offer[] {
  if (cursor.spot.typed !== '' || cursor.spot.quote !== undefined) return [];
  const skeleton = skeletonOfType(type, call);
  if (skeleton.kind !== 'object' && skeleton.kind !== 'array') return [];
  const label = skeleton.kind === 'object' ? '{ … }' : '[ … ]';
  return [{ label, kind: 'snippet', detail: valueTypeWords(type), written: writtenValue(cursor, skeleton) }];
}
