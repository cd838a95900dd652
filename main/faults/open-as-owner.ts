import { openLibrary, type OpenLibrary } from '../library/open-library';

/** Opens a library, and takes it over where another computer has it, as a user does who was told so. */
export async function openAsOwner(folder: string): Promise<OpenLibrary> {
  const library = await openLibrary(folder);
  if (!library.readOnly) return library;
  const { message } = library.readOnly;
  await library.close();
  return openLibrary(folder, { takeOver: message });
}
