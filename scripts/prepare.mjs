import { buildIfOutdated } from './build.mjs';
import { ensureElectron } from './electron.mjs';
import { Problem } from './problem.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Brings this project to the point where its program can be started, and answers Electron's path.
 *
 * @param {{ window: boolean }} options
 * @throws {Problem} if Electron, a part of the system or the build is missing
 */
export async function prepareProgram({ window }) {
  const electron = await ensureElectron();
  await ensureSystem(electron, { window });
  if ((await buildIfOutdated()) !== 0) throw new Problem('The program could not be built.');
  return electron;
}
