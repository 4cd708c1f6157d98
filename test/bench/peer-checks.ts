export type PeerName = '@wmfs/statelint' | 'asl-validator' | 'amazon-states-language-service';

/** Checks one text, from the text on, and says whether there is anything against it. */
export type PeerCheck = (text: string) => boolean | Promise<boolean>;

/** How each is used, as its README says, from the module that requiring it gives. */
export const peerChecks: Readonly<Record<PeerName, (module: never) => PeerCheck>> = {
  '@wmfs/statelint': (newLinter: () => { validate(definition: unknown): readonly string[] }) => {
    const linter = newLinter();
    return (text) => linter.validate(JSON.parse(text)).length > 0;
  },
  'asl-validator': (module: DefaultExport<(definition: unknown) => { readonly isValid: boolean }>) => {
    const validate = typeof module === 'function' ? module : module.default;
    return (text) => !validate(JSON.parse(text)).isValid;
  },
  'amazon-states-language-service': (module: LanguageServiceModule) => {
    const service = module.getLanguageService({});
    return async (text) => {
      const document = module.TextDocument.create('file:///machine.asl.json', 'asl', 1, text);
      return (await service.doValidation(document, service.parseJSONDocument(document))).length > 0;
    };
  },
};

type DefaultExport<Value> = Value | { readonly default: Value };

interface LanguageServiceModule {
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): object };
  getLanguageService(options: object): {
    parseJSONDocument(document: object): object;
    doValidation(document: object, json: object): Promise<readonly unknown[]>;
  };
}
