import { create } from 'zustand';
import type { Id } from '../../core/records';

interface MarkPlaces {
  /** How far down the sheet each passage begins, as a share of its height. */
  shares: ReadonlyMap<Id, number>;
}

/** Where the passages stand, as last measured for the side notes; the ribbon reads it. */
export const useMarkPlaces = create<MarkPlaces>(() => ({ shares: new Map() }));

/** Tells where passages stand, in CSS pixels below the top of a sheet of the given height. */
export function setMarkPlaces(tops: ReadonlyMap<Id, number>, height: number): void {
  const shares = new Map([...tops].map(([id, top]) => [id, height === 0 ? 0 : Math.round((top / height) * 1e4) / 1e4]));
  const before = useMarkPlaces.getState().shares;
  const isSame = before.size === shares.size && [...shares].every(([id, share]) => before.get(id) === share);
  if (!isSame) useMarkPlaces.setState({ shares });
}
