/** The `Method`s of an HTTP Task, upper case (Developer Guide, call-https-apis). */
export const httpMethods: readonly string[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];

/** The values of `Transform.RequestBodyEncoding` (Developer Guide, call-https-apis). */
export const requestBodyEncodings: readonly string[] = ['NONE', 'URL_ENCODED'];

/** The values of `Transform.RequestEncodingOptions.ArrayFormat`, the default first (Developer Guide, call-https-apis). */
export const arrayFormats: readonly string[] = ['INDICES', 'REPEAT', 'COMMAS', 'BRACKETS'];

/**
 * Whether an HTTP Task may not set the header: it fails with `States.Runtime` when it does (Developer Guide,
 * call-https-apis). Names of headers have no case.
 */
export function isForbiddenHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return forbiddenHeaders.has(lower) || forbiddenHeaderPrefixes.some((prefix) => lower.startsWith(prefix));
}

const forbiddenHeaderPrefixes: readonly string[] = ['x-forwarded-', 'x-amz-', 'x-amzn-'];

const forbiddenHeaders: ReadonlySet<string> = new Set(
  (
    'a-im accept-charset accept-datetime accept-encoding authorization cache-control connection content-encoding ' +
    'content-md5 date expect forwarded from host http2-settings if-match if-modified-since if-none-match if-range ' +
    'if-unmodified-since max-forwards origin pragma proxy-authorization referer server te trailer transfer-encoding ' +
    'upgrade via warning'
  ).split(' '),
);
