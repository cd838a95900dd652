/** Stands in the build for the package with which the citation library would fetch a reference from the web. */
function refuse(): never {
  throw new Error('The program opens no network connection.');
}
refuse.Headers = Headers;

// eslint-disable-next-line no-restricted-exports -- the package it stands for has only this one
export default refuse;
