/** Files by absolute path, to be read only. What cannot be done throws Node's error, with its `code`. */
export interface FileView {
  /** What stands at the path, at the end of links. Throws when that cannot be found out. */
  inspect(path: string): FileFacts;
  read(path: string): Buffer;
  list(folder: string): readonly FolderEntry[];
  /** The path without links. */
  realPath(path: string): string;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other' | 'missing';
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}
