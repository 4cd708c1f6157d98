import { type Document, definitionSpanOf, type Span } from '@stepproof/core';
import { type CancellationToken, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { Texts } from '../convert/place.ts';
import type { OpenText } from '../open-texts.ts';
import type { ServerParts } from '../server-parts.ts';
import type { Reading } from '../session.ts';

/** A request about a text that is open. */
export interface Inquiry extends ServerParts {
  readonly text: OpenText;
  readonly texts: Texts;
  readonly reading: Reading;
  /** Whether the client still waits for the answer. */
  isWanted(): boolean;
}

/** A request about a place in a state machine. */
export interface PlaceInquiry extends Inquiry {
  readonly document: Document;
  readonly offset: number;
}

export interface TextParams {
  readonly textDocument: { readonly uri: string };
}

export interface PlaceParams extends TextParams {
  readonly position: Position;
}

export type Handler<Params, Result, Refusal = void> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<Refusal>>;

type Answer<Asked, Params, Result, Refusal> = (
  inquiry: Asked,
  params: Params,
) => Answered<Result, Refusal> | Promise<Answered<Result, Refusal>>;

type Answered<Result, Refusal> = Result | ResponseError<Refusal>;

/** Answers requests about a text: `empty` where the text is not open, and where we fail, which the client is told of. */
export function aboutText<Params extends TextParams, Result, Refusal = void>(
  server: ServerParts,
  empty: Result,
  answer: Answer<Inquiry, Params, Result, Refusal>,
): Handler<Params, Result, Refusal> {
  return async (params, token) => {
    const text = server.session.texts.get(params.textDocument.uri);
    if (text === undefined) return empty;
    try {
      const reading = await server.session.read(text);
      if (token.isCancellationRequested) return cancelled();
      const texts = { asked: text, open: server.session.texts };
      return await answer({ ...server, text, texts, reading, isWanted: () => !token.isCancellationRequested }, params);
    } catch (error) {
      server.logFault(`A request about \`${text.uri}\` failed`, error);
      return empty;
    }
  };
}

/** Answers requests about a place: `empty` where no state machine is. */
export function aboutPlace<Params extends PlaceParams, Result, Refusal = void>(
  server: ServerParts,
  empty: Result,
  answer: Answer<PlaceInquiry, Params, Result, Refusal>,
): Handler<Params, Result, Refusal> {
  return aboutText<Params, Result, Refusal>(server, empty, (inquiry, params) => {
    const offset = inquiry.text.offsetAt(params.position);
    const document = documentAt(inquiry.reading.documents, offset);
    return document === undefined ? empty : answer({ ...inquiry, document, offset }, params);
  });
}

export function cancelled<Refusal>(): ResponseError<Refusal> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** The state machine at an offset; one that has a file to itself is meant wherever in it the offset is. */
export function documentAt(documents: readonly Document[], offset: number): Document | undefined {
  return documents.find((document) => holds(definitionSpanOf(document), offset));
}

function holds(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}
