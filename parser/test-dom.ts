// The DOM that the unit tests run on can't draw: to it every picture is a broken one.
globalThis.createImageBitmap = () => Promise.reject(new DOMException('There is nothing to draw with.', 'InvalidStateError'));
