/** Stands in for the worker where a browser starts none: the same work on the page's own thread. */
import type { BookAnswer, BookRequest } from "./book-protocol";
import type { BookWorker } from "./book-host";

export class InlineWorker implements BookWorker {
  onmessage: ((event: MessageEvent<BookAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private readonly server = import("./book-server").then(({ bookServer }) => bookServer());
  /** One request at a time: each sees what the one before it left. */
  private last: Promise<unknown> = Promise.resolve();
  private isEnded = false;

  postMessage(request: BookRequest): void {
    this.last = this.last.then(async () => {
      const answer = await this.server;
      const data = await answer(request);
      if (!this.isEnded) this.onmessage?.(new MessageEvent("message", { data }));
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}
