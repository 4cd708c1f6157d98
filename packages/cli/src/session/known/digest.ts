import { hash } from 'node:crypto';

/** Stands for a text among others; 132 bits, so that no two are taken for one. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
