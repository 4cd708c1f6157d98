import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { alternate, type Round } from '../measure.ts';

export type PeerName = '@wmfs/statelint' | 'asl-validator' | 'amazon-states-language-service';

export interface PeerTask {
  readonly peer: PeerName;
  /** A module beside which the peer is installed. */
  readonly from: string;
  readonly texts: readonly string[];
}

export interface PeerResult {
  readonly rounds: readonly Round[];
  /** Texts on which the peer threw; its time for them is the time until then. */
  readonly thrown: number;
}

/** Checks one text, from the text on. */
type Peer = (text: string) => unknown;

/** How each is used, from the module that requiring it gives. */
const peers: Readonly<Record<PeerName, (module: never) => Peer>> = {
  '@wmfs/statelint': (newLinter: () => { validate(definition: unknown): unknown }) => {
    const linter = newLinter();
    return (text) => linter.validate(JSON.parse(text));
  },
  'asl-validator': (module: DefaultExport<(definition: unknown) => unknown>) => {
    const validate = typeof module === 'function' ? module : module.default;
    return (text) => validate(JSON.parse(text));
  },
  'amazon-states-language-service': (module: LanguageServiceModule) => {
    const service = module.getLanguageService({});
    return (text) => {
      const document = module.TextDocument.create('file:///machine.asl.json', 'asl', 1, text);
      return service.doValidation(document, service.parseJSONDocument(document));
    };
  },
};

type DefaultExport<Value> = Value | { readonly default: Value };

interface LanguageServiceModule {
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): object };
  getLanguageService(options: object): {
    parseJSONDocument(document: object): object;
    doValidation(document: object, json: object): Promise<unknown>;
  };
}

const [, , taskFile = ''] = process.argv;
const { peer, from, texts }: PeerTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const check = peers[peer](createRequire(from)(peer) as never);
const contest = { subject: checkAll, floor: () => texts.map((text) => JSON.parse(text)) };
const rounds = await alternate(contest, { rounds: 5, warmUp: 1_000, sample: 60 });
const result: PeerResult = { rounds, thrown: await checkAll() };
console.log(JSON.stringify(result));

async function checkAll(): Promise<number> {
  let thrown = 0;
  for (const text of texts) if (!(await survives(text))) thrown++;
  return thrown;
}

async function survives(text: string): Promise<boolean> {
  try {
    await check(text);
    return true;
  } catch {
    return false;
  }
}
