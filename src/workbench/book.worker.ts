/** The worker that reads and changes the workbook's file, so that the page stays quick and can give up on a bad file. */
import type { BookRequest } from "./book-protocol";
import { bookServer } from "./book-server";

const answer = bookServer();
/** One request at a time: each sees what the one before it left. */
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<BookRequest>) => {
  last = last.then(async () => {
    self.postMessage(await answer(data));
  });
};
