import { createHash } from 'node:crypto';

/** Made of what an answer holds, so that it means the same in every run of the server. */
export function resultIdOf(contents: unknown): string {
  return createHash('sha1').update(JSON.stringify(contents)).digest('base64url');
}
