/** What the forms that decide on rows share: who decided last, so that a name is typed once. */
import { createContext } from "react";

interface Decider {
  /** Empty: nobody yet. */
  readonly by: string;
  readonly setBy: (by: string) => void;
}

export const DecidedBy = createContext<Decider>({ by: "", setBy: () => undefined });
