/** What a debugger and an editor say to each other: https://microsoft.github.io/debug-adapter-protocol/specification */
export interface Message {
  readonly seq: number;
  readonly type: string;
}

export interface Request extends Message {
  readonly command: string;
  readonly arguments?: Arguments;
}

/** Of all requests together; what one has not asked for is missing. */
export interface Arguments {
  /** Of `launch`: the file of tests, as a path or a URI, and the name of the test. */
  readonly file?: string;
  readonly test?: string;
  readonly source?: { readonly path?: string };
  readonly breakpoints?: readonly { readonly line: number }[];
  readonly frameId?: number;
  readonly variablesReference?: number;
  readonly start?: number;
  readonly count?: number;
  readonly startFrame?: number;
  readonly levels?: number;
  readonly expression?: string;
}

export interface Response extends Message {
  readonly request_seq: number;
  readonly command: string;
  readonly success: boolean;
  readonly message?: string;
  readonly body?: object;
}

export interface Event extends Message {
  readonly event: string;
  readonly body?: object;
}
