/** What a terminal and the system ask a program with to end. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Is aborted when the program is asked to end; until it does, it is asked in vain to end at once. */
export function hearStopSignals(): AbortSignal {
  const stop = new AbortController();
  for (const name of stopSignals) process.on(name, () => { stop.abort(); });
  return stop.signal;
}
