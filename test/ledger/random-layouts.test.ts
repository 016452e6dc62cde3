/** A thousand ledgers laid out at random: no wrong address, no entry lost or invented, every day right. */
import fc from "fast-check";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { randomLayout } from "./random-layout";
import { seenLedger } from "./seen-ledger";

test("a thousand random layouts are read as they were meant", () => {
  fc.assert(
    fc.property(randomLayout, ({ snapshot, ledgers }) => {
      expect(readLedgers(snapshot, EMPTY_PROFILE).ledgers.map(seenLedger)).toEqual(ledgers);
    }),
    { seed: 20171215, numRuns: 1000 },
  );
});
