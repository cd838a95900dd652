/** Maps from the codes of East Asian fonts to characters that a file names and does not hold, each in a module of its own. */
const maps = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&inline', import: 'default' });

/** Gives the library the maps from the program's own code: the parser's page can't fetch. */
export class PredefinedMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const load = maps[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (!load) throw new Error(`There is no map named ${name}.`);
    const address = await load();
    const binary = atob(address.slice(address.indexOf(',') + 1));
    return { cMapData: Uint8Array.from(binary, (character) => character.charCodeAt(0)), isCompressed: true };
  }
}
