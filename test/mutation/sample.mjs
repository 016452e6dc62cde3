/** Which changes of the code are tried where there are too many for all: chosen by lot, of one code the same ones each time. */
import { createHash } from "node:crypto";

/** Whether the change with this number is in a sample that holds this share (0 to 1) of all. */
export function isInSample({ id }, share) {
  return createHash("sha1").update(id).digest().readUInt32BE() < share * 2 ** 32;
}
