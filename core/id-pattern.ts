/** What an id looks like: harmless as a file name and in an address. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
