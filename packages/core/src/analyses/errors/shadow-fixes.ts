import type { Fix } from '../../engine/diagnostic.ts';
import { removeItem } from '../../syntax/edit.ts';
import { moveItemBefore } from '../../syntax/move-item.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { isRepetition, type ShadowedHandler, type ShadowedName, taskFailedOver } from './shadowed-names.ts';

/** A name that is repeated matches nothing, so the workflow behaves the same without it. */
export function removeRepeatedName({ node, by }: ShadowedName): readonly Fix[] {
  return node.value === by.node.value ? safeFix(`Remove \`${node.value}\``, removeItem(node)) : [];
}

/** An entry for particular errors is plainly meant to come before the one for all failures. */
export function moveAhead(shadowed: ShadowedHandler): readonly Fix[] {
  const earlier = taskFailedOver(shadowed);
  if (earlier === undefined) return [];
  return safeFix(
    'Move it before the entry for `States.TaskFailed`',
    moveItemBefore(shadowed.handler.node, earlier.node),
  );
}

/** An entry that only repeats earlier names matches nothing, so the workflow behaves the same without it. */
export function removeRepetition(shadowed: ShadowedHandler): readonly Fix[] {
  return isRepetition(shadowed) ? safeFix('Remove the entry', removeItem(shadowed.handler.node)) : [];
}

function safeFix(title: string, edit: TextEdit | undefined): readonly Fix[] {
  return edit === undefined ? [] : [{ title, kind: 'safe', edits: [edit] }];
}
