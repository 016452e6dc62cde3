/** The worker in which the engine runs, so that the pane stays quick while a large workbook is checked. */
import { answerCall } from "./engine";
import type { EngineAnswer, EngineRequest } from "./engine-protocol";

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  const { id } = data;
  let answer: EngineAnswer;
  try {
    answer = { id, result: answerCall(data) };
  } catch (error) {
    answer = { id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
