import type { NearbyFiles } from '@stepproof/checking';
import type { FileText } from '@stepproof/core';
import type { SourceTexts } from './source-texts.ts';

/** Files of which each that is read is added to the texts, so that places in it can be told. */
export function recorded(files: NearbyFiles, texts: SourceTexts): NearbyFiles {
  const seen = (found: FileText) => {
    texts.add(found.file, found.text);
    return found;
  };
  return {
    named(from, path) {
      const found = files.named(from, path);
      return typeof found === 'string' ? found : seen(found);
    },
    siblings: (file) => files.siblings(file)?.map(seen),
  };
}
