import { Uri, window, workspace } from 'vscode';
import type { Picture } from './messages.ts';

/** Asks where a picture is to be, and writes it there. */
export async function savePicture({ format, data }: Picture, name: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = fileNameFor(name, format);
  const target = await window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, file) }),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
  });
  if (target !== undefined)
    await workspace.fs.writeFile(target, Buffer.from(data, format === 'svg' ? 'utf8' : 'base64'));
}

/** A name may hold what no file is called. */
function fileNameFor(name: string, format: Picture['format']): string {
  return `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'graph'}.${format}`;
}
