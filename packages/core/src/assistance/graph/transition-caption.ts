import type { Transition } from '../../analyses/flow/state-graph.ts';
import { isFallible } from '../../model/state-machine.ts';
import { shortRuleWords } from '../hover/choice-words.ts';
import { shortened } from './state-caption.ts';

/** What a picture says beside a transition: what a Choice rule asks, or the errors that are caught; nothing where the arrow says it all. */
export function captionOf({ kind, from, property }: Transition): string | undefined {
  if (kind === 'default') return 'Default';
  if (kind === 'choice' && from?.type === 'Choice') {
    const rule = from.rules.find(({ node }) => node === property.parent);
    return rule && shortened(shortRuleWords(rule));
  }
  if (kind !== 'catch' || from === undefined || !isFallible(from)) return undefined;
  const catcher = from.catchers.find(({ node }) => node === property.parent);
  return shortened(catcher?.errors.names.map(({ value }) => value).join(', ') ?? '');
}
