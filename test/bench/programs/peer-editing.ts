import type { Editing } from './editing.ts';
import { Edits } from './edits.ts';

/** What is used of amazon-states-language-service. */
export interface PeerModule {
  readonly TextDocument: {
    create(uri: string, language: string, version: number, text: string): PeerText;
    update(text: PeerText, changes: readonly object[], version: number): PeerText;
  };
  getLanguageService(options: object): {
    parseJSONDocument(text: PeerText): object;
    doValidation(text: PeerText, json: object): Promise<readonly unknown[]>;
    doComplete(text: PeerText, position: object, json: object): Promise<{ readonly items: readonly unknown[] } | null>;
  };
}

interface PeerText {
  readonly version: number;
  positionAt(offset: number): { line: number; character: number };
}

/** The same edits with the language service that the AWS Toolkit is made with, used as its server uses it. */
export function peerEditing(require: NodeJS.Require): (source: string) => Editing {
  const { TextDocument, getLanguageService }: PeerModule = require('amazon-states-language-service');
  const service = getLanguageService({});
  return (source) => {
    const edits = new Edits(source);
    let text = TextDocument.create('file:///machine.asl.json', 'asl', 1, edits.text);
    const edit = () => {
      text = TextDocument.update(text, [edits.next(text)], text.version + 1);
      return service.parseJSONDocument(text);
    };
    const diagnostics = async (json: object) => (await service.doValidation(text, json)).length;
    const completion = async (json: object) =>
      (await service.doComplete(text, edits.place(text), json))?.items.length ?? 0;
    return {
      async answerBoth() {
        const json = edit();
        return Math.min(await completion(json), await diagnostics(json));
      },
      diagnose: () => diagnostics(edit()),
      complete: () => completion(edit()),
    };
  };
}
