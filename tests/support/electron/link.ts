/** One message of the link, in either direction. */
export type LinkMessage =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string; readonly gone: boolean };

type Answerer = (...args: never[]) => unknown;

/** The other side has ended, or what was asked about is closed there. */
export class GoneError extends Error {}

/** Questions and answers between the double's main process and the process that holds its windows. */
export class Link {
  readonly #send: (message: LinkMessage) => void;
  readonly #answerers = new Map<string, Answerer>();
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #last = 0;
  #over: string | undefined;

  constructor(send: (message: LinkMessage) => void) {
    this.#send = send;
  }

  /** Says how to answer one kind of question. */
  answer(name: string, answerer: Answerer): void {
    this.#answerers.set(name, answerer);
  }

  /** Asks the other side; rejects with its failure, or when it has gone. */
  ask(name: string, ...args: readonly unknown[]): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    if (this.#over !== undefined) return Promise.reject(new GoneError(this.#over));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ kind: 'ask', id, name, args });
    });
  }

  /** Takes a message of the other side. */
  receive(message: LinkMessage): void {
    if (message.kind === 'ask') {
      void this.#reply(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(new (message.gone ? GoneError : Error)(message.message));
  }

  /** Rejects every question, those still open and those to come. */
  end(reason: string): void {
    this.#over = reason;
    for (const { reject } of this.#waiting.values()) reject(new GoneError(reason));
    this.#waiting.clear();
  }

  async #reply({ id, name, args }: Extract<LinkMessage, { kind: 'ask' }>): Promise<void> {
    try {
      const answerer = this.#answerers.get(name);
      if (!answerer) throw new Error(`nobody answers « ${name} »`);
      this.#send({ kind: 'answer', id, value: await answerer(...(args as never[])) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#send({ kind: 'failure', id, message, gone: error instanceof GoneError });
    }
  }
}
