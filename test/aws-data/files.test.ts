import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Manifest, sha256 } from '../../packages/aws-data/generate/manifest.ts';
import type { AwsStructure, AwsType } from '../../packages/aws-data/src/types.ts';
import { aws } from './aws.ts';

const folder = fileURLToPath(new URL('../../packages/aws-data/', import.meta.url));
const manifest: Manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
const generator = JSON.parse(readFileSync(`${folder}generate/package.json`, 'utf8'));

test.each(manifest.files)('$file is what the manifest says', ({ file, bytes, sha256: hash }) => {
  const content = readFileSync(`${folder}data/${file}`);
  expect(content.length).toBe(bytes);
  expect(sha256(content)).toBe(hash);
});

test('the data takes at most 1.5 MB', () => {
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(manifest.files.map(({ file }) => file)).toEqual(['aws-data.bin', 'index.json']);
  expect(total).toBeLessThanOrEqual(1_500_000);
});

test('the data has one date', () => {
  expect(aws.dataDate).toBe(manifest.dataDate);
});

describe('the packages that the data is made from', () => {
  test('have exact versions, and the manifest names all of them', () => {
    const versions = Object.values<string>(generator.dependencies);
    expect(versions.filter((version) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(manifest.sources.length).toBe(versions.length);
  });

  test('are locked with their hashes, and by no place that they came from', () => {
    const lockfile = readFileSync(`${folder}generate/package-lock.json`, 'utf8');
    expect(lockfile).not.toContain('"resolved"');
    expect(lockfile).not.toMatch(/https?:\/\/[^"]*\.tgz/);
    expect(manifest.sources.filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]);
    expect(manifest.sources.filter(({ integrity }) => !lockfile.includes(integrity))).toEqual([]);
  });

  test('have licences that let data made from them be passed on, which the notice has', () => {
    const licences = new Set(manifest.sources.map(({ licence }) => licence));
    expect([...licences].sort()).toEqual(['Apache-2.0', 'MIT']);
    const notice = readFileSync(`${folder}NOTICE`, 'utf8');
    const unnamed = manifest.sources.filter(
      (source) => !notice.includes(source.package.replace(/client-.*/, 'client-')),
    );
    expect(unnamed).toEqual([]);
    expect(existsSync(`${folder}LICENSE`)).toBe(true);
  });
});

describe('everything in the data can be read', () => {
  const operations = aws
    .services()
    .flatMap(({ name }) => (aws.operationNames(name) ?? []).map((operation) => aws.operation(name, operation)));

  test('there are as many operations and services as AWS has', () => {
    expect(aws.services().length).toBeGreaterThan(440);
    expect(operations.length).toBeGreaterThan(18_000);
  });

  test('every shape is a structure with members, an enumeration with values or a type of these', () => {
    const seen = new Set<AwsStructure>();
    const waiting: AwsType[] = operations.flatMap((operation) => [operation?.input, operation?.output].filter(isGiven));
    for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) waiting.push(...typesIn(type, seen));
    expect(seen.size).toBeGreaterThan(40_000);
  });

  test('every policy, action and type of CloudFormation is whole', () => {
    for (const prefix of new Set(aws.services().map(({ iamPrefix = 'sqs' }) => iamPrefix)))
      for (const action of aws.iamActionNames(prefix) ?? []) {
        const found = aws.iamAction(prefix, action);
        expect(found?.access.length, `${prefix}:${action}`).toBeGreaterThan(0);
        for (const { name, arn } of found?.resourceTypes ?? []) if (arn === undefined) expect(name).not.toBe('');
      }
  });
});

function isGiven<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** The types that a type is made from, those of a structure once; throws where one is not well formed. */
function typesIn(type: AwsType, seen: Set<AwsStructure>): readonly AwsType[] {
  if (type.kind === 'list') return [type.element];
  if (type.kind === 'map') return [type.value];
  if (type.kind === 'enumeration' && type.values.length > 0) return [];
  if (type.kind !== 'structure' && type.kind !== 'union') return [];
  if (seen.has(type)) return [];
  seen.add(type);
  const names = type.members.map(({ name }) => name);
  if (names.some((name) => !/^\w+$/.test(name)) || new Set(names).size !== names.length)
    throw new Error(`The members ${names.join(', ')} are not well formed.`);
  return type.members.map((member) => member.type);
}
