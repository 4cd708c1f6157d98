/** So many bytes are given to a function at once; more arguments a browser does not take. */
const portion = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += portion)
    text += String.fromCharCode(...bytes.subarray(start, start + portion));
  return btoa(text);
}
