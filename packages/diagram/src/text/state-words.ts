import type { DrawnState } from '../drawing.ts';
import { serviceTitle } from './service-titles.ts';

/** What stands below the name of a state: what it calls, or its type and what tells it from others of that type. */
export function subtitleOf({ type, call, detail }: DrawnState): string {
  if (call)
    return [serviceTitle(call.service), call.action, waitWords(call.pattern)].filter((part) => part !== '').join(' · ');
  return [typeWords(type), detail ?? ''].filter((part) => part !== '').join(' · ');
}

/** The type of a state, for people. */
export function typeWords(type: DrawnState['type']): string {
  return type ?? 'Unknown type';
}

function waitWords(pattern: string | null | undefined): string {
  if (pattern === 'sync' || pattern === 'sync:2') return 'until done';
  return pattern === 'waitForTaskToken' ? 'callback' : '';
}
