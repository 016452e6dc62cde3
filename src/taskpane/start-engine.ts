import type { EngineWorker } from "./engine-thread";

/** Starts the worker of the engine. @throws where the browser starts none, as for a page opened from a folder */
export const startEngine = (): EngineWorker => new Worker(new URL("./engine.worker.ts", import.meta.url));
