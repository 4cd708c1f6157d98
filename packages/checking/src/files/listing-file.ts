import { type Listing, readListing } from '@stepproof/core';
import { decode } from './decode.ts';
import type { FileView } from './file-view.ts';
import { reasonOf } from './reason.ts';

/** A listing of what there is in AWS that cannot be read; the message is a sentence that names the file. */
export class ListingError extends Error {
  override readonly name = 'ListingError';
}

/** The largest listing that is read, in bytes: states of Terraform can be large. */
const mostBytes = 256 * 1024 * 1024;

/** Reads a file that lists what there is in AWS. Throws a `ListingError` when that cannot be done. */
export function readListingFile(file: { readonly path: string; readonly shown: string }, files: FileView): Listing {
  const { shown } = file;
  const decoded = decode(readBytes(file, files));
  if (decoded.kind === 'refused') throw new ListingError(`The inventory \`${shown}\` ${decoded.reason}.`);
  const reading = readListing(decoded.text);
  if (reading.kind === 'refused') throw new ListingError(`The inventory \`${shown}\` ${reading.reason}.`);
  return reading.listing;
}

function readBytes({ path, shown }: { path: string; shown: string }, files: FileView): Buffer {
  try {
    if (files.inspect(path).size > mostBytes)
      throw new ListingError(`The inventory \`${shown}\` is larger than 256 MiB.`);
    return files.read(path);
  } catch (error) {
    if (error instanceof ListingError) throw error;
    throw new ListingError(`Could not read the inventory \`${shown}\`: ${reasonOf(error)}.`);
  }
}
