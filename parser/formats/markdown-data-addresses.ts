/** Private-use characters, which no text has around a number. */
const token = /\uE0D1(\d{1,6})\uE0D2/gu;
const dataAddress = /data:[\w.+-]{1,40}\/[\w.+-]{1,80}(?:;[\w.=+-]{1,80}){0,4},[\w+/=%-]{100,}/giu;

/**
 * Takes the long `data:` addresses of pictures out of a text, for a Markdown parser goes through every character of
 * them. `restore` puts them back wherever they ended up.
 */
export function takeDataAddresses(text: string): { text: string; restore: (text: string) => string } {
  const addresses: string[] = [];
  const shortened = text.replace(dataAddress, (address) => {
    addresses.push(address);
    return `data:\uE0D1${addresses.length - 1}\uE0D2`;
  });
  return {
    text: shortened,
    restore: (from) => from.replace(new RegExp(`data:${token.source}`, 'gu'), (found, number: string) => addresses[Number(number)] ?? found),
  };
}
