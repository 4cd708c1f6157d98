import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentLink as CoreLink, linksOf, linksOfConfig } from '@stepproof/core';
import type { DocumentLink } from 'vscode-languageserver';
import { toDocumentLink } from '../convert/document-link.ts';
import { isConfig, pathOf } from '../open-texts.ts';
import type { Inquiry } from './answer.ts';

/** What several machines of a template lead to is one link. */
export function documentLink(inquiry: Inquiry): DocumentLink[] {
  const { reading, text, client } = inquiry;
  const byStart = new Map<number, CoreLink>();
  const own = isConfig(text) ? linksOfConfig({ file: text.uri, text: text.getText() }) : [];
  for (const link of [...own, ...reading.uses.flatMap(linksOf)]) {
    if (link.file === text.uri && !byStart.has(link.span.start)) byStart.set(link.span.start, link);
  }
  return [...byStart.values()].flatMap((link) => {
    const uri = uriOf(link, inquiry);
    return uri === undefined ? [] : [toDocumentLink(link, uri, { text, hasTooltips: client.hasLinkTooltips })];
  });
}

/** Nothing where there is no such page or file, or where the file is none that the text may lead to. */
function uriOf({ target }: CoreLink, { text, world, session }: Inquiry): string | undefined {
  if (target.kind === 'page') return target.address;
  if (target.kind === 'rule') return world.pageOf(target.id);
  const path = pathOf(text.uri);
  if (path === undefined) return undefined;
  const sought = target.paths.map((below) => resolve(dirname(path), below));
  const found = sought.find((one) => session.neighbours.hasFile(one, text));
  return found === undefined ? undefined : pathToFileURL(found).href;
}
