/** Under this name our settings stand in those of an editor. */
export const sectionName = 'stepproof';

/** Where the client's settings come from. */
export interface ClientSection {
  /** The section for a document; anything at all. */
  ask(uri: string): Promise<unknown>;
  /** Takes what the client told unasked: all its settings. */
  take(settings: unknown): void;
}

/** That of a client which can be asked; the folders of a workspace may have settings of their own. */
export function askedSection(ask: ClientSection['ask']): ClientSection {
  return { ask, take: () => {} };
}

/** What a client told last: at first, the options that it started the server with. */
export function toldSection(options: unknown): ClientSection {
  let section = sectionIn(options) ?? options;
  return {
    ask: async () => section,
    take(settings) {
      section = sectionIn(settings);
    },
  };
}

function sectionIn(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && sectionName in settings
    ? settings[sectionName]
    : undefined;
}
