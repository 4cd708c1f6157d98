/** The text that an address holds behind its `#`, which no browser sends anywhere; nothing where there is none, or too much. */
export async function textIn(hash: string, mostCharacters: number): Promise<string | undefined> {
  if (hash.length < 2) return undefined;
  try {
    const packed = Uint8Array.from(atob(hash.slice(1).replaceAll('-', '+').replaceAll('_', '/')), (part) =>
      part.charCodeAt(0),
    );
    return await unpacked(packed, mostCharacters);
  } catch {
    // Whoever shortened the address gets the page as it begins.
    return undefined;
  }
}

/** What stands behind the `#` of an address that holds the text. */
export async function hashFor(text: string): Promise<string> {
  const packing = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(packing).arrayBuffer());
  const letters = Array.from(packed, (part) => String.fromCharCode(part)).join('');
  return `#${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Few bytes may unpack to very many, so that it is counted as they come. */
async function unpacked(packed: Uint8Array<ArrayBuffer>, mostCharacters: number): Promise<string | undefined> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length > mostCharacters) return undefined;
  }
  return text;
}
