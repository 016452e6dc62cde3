/** Stands in for the worker where a browser starts none: the same work on the page's own thread. */
import type { BookAnswer, BookRequest } from "./book-protocol";
import type { BookWorker } from "./book-host";

export class InlineWorker implements BookWorker {
  onmessage: ((event: MessageEvent<BookAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private readonly server = import("./book-server").then(({ bookServer }) =>
    bookServer((data) => {
      if (!this.isEnded) this.onmessage?.(new MessageEvent("message", { data }));
    }),
  );
  private isEnded = false;

  postMessage(request: BookRequest): void {
    void this.server.then((receive) => {
      receive(request);
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}
