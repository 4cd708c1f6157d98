import { defineAnalysis } from '../engine/analysis.ts';
import { type Place, stringPart } from '../engine/place.ts';
import type { Node, Property, StringNode } from '../syntax/node.ts';

/** A secret that stands in a definition, or in what its template puts into it. */
export interface Secret {
  readonly at: Place;
  /** A noun with its article. */
  readonly words: string;
  /** As much of it as may be repeated: what it begins with. */
  readonly beginning: string;
}

/** Keys and tokens of a form that nothing else has, in the order of the text. */
export const secrets = defineAnalysis({
  name: 'secrets',
  needs: {},
  run({ root, use: { declared } }): readonly Secret[] {
    const supplied = [...(declared?.declaration.substitutions.supplied.values() ?? [])];
    return secretsIn([...(root === undefined ? [] : [root]), ...supplied.map(({ key }) => key.value)]);
  },
});

/**
 * What every secret that is known here holds; most texts hold none of it. Most marks end in one of two characters that are rare
 * in a definition, so that looking for these, and then back, takes half the time.
 */
export const secretMark =
  /[_-](?<=gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-|[rs]k_live_|PRIVATE KEY-)|A[KS]IA|SG\.|\.slack\.com/;

interface SecretForm {
  readonly words: string;
  /** The first group is what may be repeated. */
  readonly pattern: RegExp;
}

const forms: readonly SecretForm[] = [
  // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
  form('a GitHub token', /(gh[opsur]_)[A-Za-z0-9]{36,251}/),
  form('a GitHub token', /(github_pat_)[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  form('a GitLab token', /(glpat-)[\w-]{20,300}/),
  // https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
  form('an npm token', /(npm_)[A-Za-z0-9]{36}/),
  // https://docs.slack.dev/authentication/tokens
  form('a Slack token', /(xox[abeprs]-)(?:\d{6,20}-){1,3}[A-Za-z0-9]{20,64}/),
  form(
    'the address of a Slack webhook',
    /(https:\/\/hooks\.slack\.com\/services\/)T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24}/,
  ),
  // https://docs.stripe.com/keys
  form('a Stripe key', /([rs]k_live_)[A-Za-z0-9]{24,247}/),
  // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
  form('a SendGrid key', /(SG\.)[\w-]{22}\.[\w-]{43}/),
  // https://www.rfc-editor.org/rfc/rfc7468#section-10
  form(
    'a private key',
    /(-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH) )?PRIVATE KEY-----)(?:\\n|\s){1,4}[A-Za-z0-9+/=]{32,9000}/,
  ),
];

function form(words: string, { source }: RegExp): SecretForm {
  return { words, pattern: new RegExp(`(?<![\\w-])${source}(?![\\w-])`, 'g') };
}

function secretsIn(roots: readonly Node[]): readonly Secret[] {
  const found: Secret[] = [];
  // What YAML aliases share is met once.
  const met = new Set<Node>();
  const open: Node[] = [...roots].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (met.has(next)) continue;
    met.add(next);
    const text = next.kind === 'opaque' ? next.written : next;
    if (text?.kind === 'string') found.push(...inText(text), ...keysIn(text));
    const inner = next.kind === 'object' ? next.properties : next.kind === 'array' ? next.items : none;
    for (let index = inner.length - 1; index >= 0; index--) open.push(valueIn(inner[index] as Node | Property));
  }
  return found;
}

const none: readonly never[] = [];

function valueIn(part: Node | Property): Node {
  return part.kind === 'property' ? part.value : part;
}

function inText(node: StringNode): readonly Secret[] {
  if (!secretMark.test(node.value)) return none;
  return forms.flatMap(({ words, pattern }) =>
    [...node.value.matchAll(pattern)].flatMap(({ 0: text, 1: beginning = '', index }) => {
      if (standsForOne(text.slice(beginning.length))) return [];
      return [{ at: stringPart(node, { start: index, end: index + text.length }), words, beginning }];
    }),
  );
}

/** What people write in place of a secret. */
function standsForOne(text: string): boolean {
  return /(.)\1{4}|abcdef|123456|example|sample|dummy|placeholder|redacted|your/i.test(text);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const keyId = /(?<![A-Z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Z0-9])/;
const secretKey = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** The secret key beside the id of an access key, which is none itself: in the same text, or in the same object. */
function keysIn(node: StringNode): readonly Secret[] {
  const id = keyId.exec(node.value)?.[0];
  if (id === undefined || standsForOne(id)) return none;
  return [node, ...textsBeside(node)].flatMap((text) =>
    [...text.value.matchAll(secretKey)].flatMap(({ 0: key, index }) => {
      if (!isRandom(key)) return [];
      const at = stringPart(text, { start: index, end: index + key.length });
      return [{ at, words: 'the secret of an AWS access key', beginning: key.slice(0, 4) }];
    }),
  );
}

function textsBeside(node: StringNode): readonly StringNode[] {
  const holder = node.parent?.kind === 'property' ? node.parent.parent : undefined;
  const values = (holder?.properties ?? []).map(({ value }) => value);
  return values.filter((value): value is StringNode => value.kind === 'string' && value !== node);
}

/** A hash has forty characters too, of fewer kinds. */
function isRandom(key: string): boolean {
  return /[a-z]/.test(key) && /[A-Z]/.test(key) && /\d/.test(key) && !standsForOne(key);
}
