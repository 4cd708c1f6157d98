import { describe, expect, test } from 'vitest';
import { noSecret } from '../../packages/core/src/rules/no-secret.ts';
import { check, findingsOf } from '../check.ts';

/** Random letters and digits; whole secrets stand nowhere in this file. */
const letters = 'Qx7Lm2Vz9Ks4Rt8Np3Wd6Hf1Jg5Bc0YuAeTi';

function random(length: number): string {
  return letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
}

function pass(value: unknown): string {
  return JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', Result: value, End: true } } });
}

function messagesOf(value: unknown): readonly string[] {
  return findingsOf(noSecret, pass(value)).map(({ message }) => message);
}

const secrets = [
  ['a GitHub token', `ghp_${random(36)}`],
  ['a GitHub token', `ghs_${random(36)}`],
  ['a GitHub token', `github_pat_${random(22)}_${random(59)}`],
  ['a GitLab token', `glpat-${random(20)}`],
  ['an npm token', `npm_${random(36)}`],
  ['a Slack token', `xoxb-${'9081726354'}-${'4536271809'}-${random(24)}`],
  ['the address of a Slack webhook', `https://hooks.slack.com/services/T0${'AB7CD2EF'}/B0${'GH4JK8LM'}/${random(24)}`],
  ['a Stripe key', `sk_${'live'}_${random(24)}`],
  ['a Stripe key', `rk_${'live'}_${random(99)}`],
  ['a SendGrid key', `SG.${random(22)}.${random(43)}`],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${random(64)}\n${random(64)}`],
  ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----\\n${random(64)}`],
] as const;

describe.each(secrets)('%s, as %j', (words, secret) => {
  test('is found wherever it stands', () => {
    expect(messagesOf({ Token: secret })).toEqual([expect.stringContaining(`Here stands ${words} (`)]);
    expect(messagesOf([`Bearer ${secret}`, `{% 'Bearer ${secret}' %}`])).toHaveLength(2);
  });

  test('is not told', () => {
    expect(messagesOf(secret).join()).not.toContain(secret.slice(-12));
    expect(messagesOf(secret).join()).not.toContain(random(8));
  });

  test('is none when a part is missing, or another text goes on around it', () => {
    expect(messagesOf(secret.slice(0, 20))).toEqual([]);
    expect(messagesOf(`my${secret}`)).toEqual([]);
  });
});

test('what stands for a secret is none', () => {
  const placeholders = ['x'.repeat(36), 'abcdefghijklmnopqrstuvwxyz0123456789', `YOUR${random(32)}`];
  for (const text of placeholders) expect(messagesOf(`ghp_${text}`)).toEqual([]);
});

describe('the secret of an access key', () => {
  const id = `AKIA${'Q7LMVZKSRTNPWDHF'}`;
  const key = random(40);
  const message = [expect.stringContaining(`the secret of an AWS access key (\`${key.slice(0, 4)}…\`)`)];

  test('is found beside its id', () => {
    expect(messagesOf({ Id: id, Key: key })).toEqual(message);
    expect(messagesOf({ Key: key, Id: id })).toEqual(message);
    expect(messagesOf(`export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY="${key}"`)).toEqual(message);
  });

  test('is nothing without it, and the id alone is no secret', () => {
    expect(messagesOf({ Key: key })).toEqual([]);
    expect(messagesOf({ Id: id })).toEqual([]);
    expect(messagesOf({ Id: id, Commit: '3f786850e387550fdab836ed7e6dc881de23001b' })).toEqual([]);
  });

  test('of the documentation is none', () => {
    expect(messagesOf({ Id: 'AKIAIOSFODNN7EXAMPLE', Key: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' })).toEqual([]);
  });
});

test('the finding is about the secret alone', () => {
  const token = `ghp_${random(36)}`;
  check(
    noSecret,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": "Bearer ${token}", "End": true }
//                                           ${'^'.repeat(token.length)} Here stands a GitHub token (\`ghp_…\`), which everybody has who may read the definition; keep it in a store for secrets.
} }`,
  );
});

test('what a template puts into a definition is looked at too', () => {
  const token = `ghp_${random(36)}`;
  check(
    noSecret,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions:
        Token: ${token}
#              ${'^'.repeat(token.length)} Here stands a GitHub token (\`ghp_…\`), which everybody has who may read the definition; keep it in a store for secrets.
      DefinitionString: |
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": "\${Token}", "End": true } } }
`,
    { format: 'yaml' },
  );
});

test('a definition of any depth is read', () => {
  expect(messagesOf(JSON.parse(`${'['.repeat(500)}"ghp_${random(36)}"${']'.repeat(500)}`))).toHaveLength(1);
});
