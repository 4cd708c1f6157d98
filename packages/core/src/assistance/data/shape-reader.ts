import { elementsOf } from '../../analyses/shapes/join.ts';
import { memberOfShape, withoutAbsent } from '../../analyses/shapes/parts.ts';
import { kinds, present, type Shape, type Source } from '../../analyses/shapes/shape.ts';
import type { MemberFacts, ValueType } from '../../language/aws-look-up.ts';
import { calledIn } from '../cursor/call-site.ts';
import type { Called } from '../cursor/called.ts';
import { typeAt } from '../cursor/parameter-place.ts';
import { resultDocumentation, valueTypeWords } from '../hover/call-documentation.ts';
import { AskedTree } from './asked-tree.ts';
import { resultOf } from './call-result.ts';
import type { DataSite } from './data-at.ts';
import type { Facts } from './data-from-shapes.ts';
import type { DataMember, DataPart } from './data-part.ts';

/** Tells what shapes hold, with what AWS documents of results and what other states read of data from outside. */
export class ShapeReader {
  readonly #site: DataSite;
  readonly #facts: Facts;
  #asked: AskedTree | undefined;

  constructor(site: DataSite, facts: Facts) {
    this.#site = site;
    this.#facts = facts;
  }

  part(shape: Shape): DataPart {
    const reader = this;
    const described = this.#described(shape.source);
    return {
      type: described === undefined ? shapeWords(shape) : valueTypeWords(described.type),
      get members() {
        return reader.#membersOf(shape, described);
      },
      get item() {
        return reader.#itemOf(shape, described);
      },
    };
  }

  #membersOf(shape: Shape, described: Described | undefined): ReadonlyMap<string, DataMember> {
    const members = new Map<string, DataMember>();
    for (const member of membersOf(described?.type))
      members.set(member.name, this.#documented(shape, member, described));
    for (const [name, field] of shape.object?.fields ?? []) {
      if (field.kinds !== kinds.absent && !members.has(name)) members.set(name, this.#member(shape, name, 'made'));
    }
    for (const name of this.#read(shape.source))
      if (!members.has(name)) members.set(name, this.#member(shape, name, 'read'));
    return members;
  }

  #member(shape: Shape, name: string, standing: DataMember['standing']): DataMember {
    return { part: this.part(withoutAbsent(memberOfShape(shape, name))), standing, documentation: undefined };
  }

  #documented(shape: Shape, member: MemberFacts, described: Described | undefined): DataMember {
    const documentation = described && resultDocumentation(member, described.called);
    return { ...this.#member(shape, member.name, 'documented'), documentation };
  }

  #itemOf(shape: Shape, described: Described | undefined): DataPart | undefined {
    if ((shape.kinds & kinds.list) === 0) return undefined;
    if (described?.type.kind === 'list' || shape.list === undefined) {
      const { source } = shape;
      return source && this.part({ ...present, source: { of: source.of, steps: [...source.steps, 0] } });
    }
    return this.part(withoutAbsent(elementsOf(shape.list)));
  }

  /** What AWS documents of a part of what a Task brought forth. */
  #described(source: Source | undefined): Described | undefined {
    if (source === undefined || source.of === 'input') return undefined;
    const called = calledIn(this.#site.document, source.of.node);
    const result = called && resultOf(called);
    const steps = source.steps.map((step) => (typeof step === 'number' ? '[]' : step));
    const type = result && typeAt(result, steps);
    return called === undefined || type === undefined ? undefined : { type, called };
  }

  #read(source: Source | undefined): readonly string[] {
    if (source === undefined) return [];
    this.#asked ??= new AskedTree(this.#facts, this.#site.node);
    return this.#asked.namesAt(source);
  }
}

interface Described {
  readonly type: ValueType;
  readonly called: Called;
}

function membersOf(type: ValueType | undefined): readonly MemberFacts[] {
  return type?.kind === 'structure' || type?.kind === 'union' ? type.members : [];
}

/** The types of a shape in words. */
function shapeWords({ kinds: sum }: Shape): string {
  if ((sum & present.kinds) === present.kinds) return 'any JSON';
  const words = [
    sum & kinds.string && 'string',
    sum & kinds.number && 'number',
    sum & (kinds.true | kinds.false) && 'boolean',
    sum & kinds.list && 'list',
    sum & kinds.object && 'object',
    sum & kinds.null && 'null',
  ].filter((word) => word !== 0);
  return words.length === 0 ? 'nothing' : words.join(' or ');
}
