/** A browser that starts no worker. */
export const noWorker = (): never => {
  throw new DOMException("No worker here.", "SecurityError");
};
