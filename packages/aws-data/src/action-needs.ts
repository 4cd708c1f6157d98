import type { ActionNeed } from './look-ups.ts';

/** Reads `s3:GetObject of CopySource; s3:PutObjectTagging if Tagging`, as `generate/tables/operation-actions.ts` explains it. */
export function readActionNeeds(written: string): readonly ActionNeed[] | undefined {
  if (written.startsWith('?')) return undefined;
  return written === 'nothing' ? [] : written.split('; ').map(readActionNeed);
}

function readActionNeed(written: string): ActionNeed {
  const [unconditional = '', when] = written.split(/ if (.*)/);
  const [action = '', word, value] = unconditional.split(' ');
  return {
    action,
    resourceFrom: word === 'of' ? value : undefined,
    resource: word === 'at' ? value : undefined,
    when,
  };
}
