/** The worker that reads and changes the workbook's file, so that the page stays quick and can give up on a bad file. */
import type { BookRequest } from "./book-protocol";
import { bookServer } from "./book-server";

const receive = bookServer((answer) => {
  self.postMessage(answer);
});

self.onmessage = ({ data }: MessageEvent<BookRequest>) => {
  receive(data);
};
