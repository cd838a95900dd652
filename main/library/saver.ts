import type { SavingState } from '../../core/contract';

/** Writes again and again what changes meanwhile, never twice at a time. */
export class Saver {
  readonly #write: () => Promise<void>;
  readonly #tell: (state: SavingState) => void;
  readonly #describe: (error: unknown) => string;
  readonly #retryAfter: number;
  #state: SavingState = { state: 'saved' };
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;

  /** `write` writes all there is at the moment of its call; `retryAfter` counts milliseconds. */
  constructor(given: {
    write: () => Promise<void>;
    tell: (state: SavingState) => void;
    describe: (error: unknown) => string;
    retryAfter?: number;
  }) {
    this.#write = given.write;
    this.#tell = given.tell;
    this.#describe = given.describe;
    this.#retryAfter = given.retryAfter ?? 2000;
  }

  /** Once a write has failed this stays `failed` until one works. */
  get state(): SavingState {
    return this.#state;
  }

  get #isWaiting(): boolean {
    return this.#next !== null;
  }

  /** Resolves once a write that began after this call is done; rejects as that write does. */
  save(): Promise<void> {
    if (this.#state.state === 'saved') this.#become({ state: 'saving' });
    // What is changed during a write waits for the next one, together.
    this.#next ??= (this.#running ?? Promise.resolve()).catch(() => undefined).then(() => this.#run());
    return this.#next;
  }

  /** Waits until no write is under way or waiting. */
  async settle(): Promise<SavingState> {
    while (this.#next ?? this.#running) await (this.#next ?? this.#running)?.catch(() => undefined);
    return this.#state;
  }

  /** Ends the retries of a failed write. */
  stop(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }

  async #run(): Promise<void> {
    this.stop();
    this.#running = this.#next;
    this.#next = null;
    try {
      await this.#write();
      if (!this.#isWaiting) this.#become({ state: 'saved' });
      else if (this.#state.state === 'failed') this.#become({ state: 'saving' });
    } catch (error) {
      this.#become({ state: 'failed', message: this.#describe(error) });
      this.#retry = setTimeout(() => void this.save().catch(() => undefined), this.#retryAfter);
      throw error;
    } finally {
      this.#running = null;
    }
  }

  #become(state: SavingState): void {
    this.#state = state;
    this.#tell(state);
  }
}
