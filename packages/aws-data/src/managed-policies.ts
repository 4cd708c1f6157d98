import type { ManagedPolicy } from './look-ups.ts';

/** The name of a policy of AWS: what an ARN of one ends with, or what is given; nothing for an ARN of something else. */
export function policyNameIn(arnOrName: string): string | undefined {
  if (!arnOrName.startsWith('arn:')) return arnOrName;
  const [, path] = /^arn:[\w-]+:iam::aws:policy\/(.+)$/.exec(arnOrName) ?? [];
  return path?.slice(path.lastIndexOf('/') + 1);
}

/** The policies of one shard by name, from what `generate/main.ts` writes. */
export function readPolicies(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\f').map((line) => {
      const path = line.slice(0, line.indexOf('\t'));
      return [path.slice(path.lastIndexOf('/') + 1), line];
    }),
  );
}

export function readPolicy(line: string): ManagedPolicy {
  const [path = '', version = '', document = ''] = line.split('\t');
  return { arn: `arn:aws:iam::aws:policy/${path}`, version, document };
}
