import type { ErrorName } from '../../language/error-names.ts';
import { linkTo, paragraphs } from './field-documentation.ts';

/** What a predefined error means, in Markdown, and whether it can be handled at all. */
export function errorDocumentation({ description, catchable, page }: ErrorName): string {
  const handling = catchable === false ? 'Neither `Retry` nor `Catch` handles it.' : undefined;
  return paragraphs(description, handling, linkTo(page));
}
