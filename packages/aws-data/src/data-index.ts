import type { AwsService } from './look-ups.ts';

/** Where the text of something stands in the data file. */
export interface ChunkRange {
  readonly offset: number;
  /** In bytes, compressed. */
  readonly length: number;
}

/** What the data file holds and where, from `data/index.json`, as `generate/main.ts` writes it. */
export interface DataIndex {
  readonly dataDate: string;
  /** By name. */
  readonly services: ReadonlyMap<string, ServiceEntry>;
  readonly iam: readonly Shard[];
  readonly policies: readonly Shard[];
  readonly cloudFormation: ChunkRange;
  readonly integrations: ChunkRange;
  readonly permissions: ChunkRange;
}

export interface ServiceEntry {
  /** Its row of the index, which is read when it is asked for. */
  readonly row: string;
  /** Nothing where nothing is known of its operations. */
  readonly chunk: ChunkRange | undefined;
}

/** A part of a long table. */
export interface Shard {
  /** The first key in it. */
  readonly first: string;
  readonly chunk: ChunkRange;
}

/** The index as it is in the file. */
interface Written {
  readonly dataDate: string;
  readonly services: readonly string[];
  readonly iam: readonly string[];
  readonly policies: readonly string[];
  readonly cloudFormation: number;
  readonly integrations: number;
  readonly permissions: number;
}

/** Chunks stand in the file in the order in which the index names them. */
export function readIndex(json: string): DataIndex {
  const written: Written = JSON.parse(json);
  let offset = 0;
  const chunk = (length: number): ChunkRange => {
    const range = { offset, length };
    offset += length;
    return range;
  };
  return {
    dataDate: written.dataDate,
    services: new Map(written.services.map((row) => serviceEntry(row, chunk))),
    iam: written.iam.map((row) => shard(row, chunk)),
    policies: written.policies.map((row) => shard(row, chunk)),
    cloudFormation: chunk(written.cloudFormation),
    integrations: chunk(written.integrations),
    permissions: chunk(written.permissions),
  };
}

/** All of them, in the order in which they stand in the file. */
export function chunksOf({ services, iam, policies, ...tables }: DataIndex): readonly ChunkRange[] {
  const shards = [...services.values(), ...iam, ...policies].flatMap(({ chunk }) =>
    chunk === undefined ? [] : [chunk],
  );
  return [...shards, tables.cloudFormation, tables.integrations, tables.permissions];
}

function serviceEntry(row: string, chunk: (length: number) => ChunkRange): readonly [string, ServiceEntry] {
  const end = row.indexOf(' ');
  const name = row.slice(end + 1, row.indexOf(' ', end + 1)).toLowerCase();
  const length = Number(row.slice(0, end));
  return [name, { row, chunk: length === 0 ? undefined : chunk(length) }];
}

export function readService({ row }: ServiceEntry): AwsService {
  const [, exceptionPrefix = '', listing, model, iamPrefix, unsupported = '-', ...sdkId] = row.split(' ');
  return {
    name: exceptionPrefix.toLowerCase(),
    exceptionPrefix,
    listing: listing as AwsService['listing'],
    model: model as AwsService['model'],
    iamPrefix: iamPrefix === '-' ? undefined : iamPrefix,
    unsupportedOperations: unsupported === '-' ? [] : unsupported.split(','),
    sdkId: sdkId.length === 0 ? undefined : sdkId.join(' '),
  };
}

function shard(row: string, chunk: (length: number) => ChunkRange): Shard {
  const [length, first = ''] = row.split(' ');
  return { first, chunk: chunk(Number(length)) };
}

/** The only shard that can have the key: the last that does not begin after it. */
export function shardOf(shards: readonly Shard[], key: string): Shard | undefined {
  return shards.findLast(({ first }) => first <= key);
}
