import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { LazyPanel } from "./LazyPanel";
import { Overlay } from "./Overlay";
import { usePane } from "./pane-context";

const loadPage = () => import("./RulePage");

/** What a rule is, over the pane: its page is loaded when the first one is opened. The focus goes back to where it came from. */
export function RulePageOverlay({ rule }: { readonly rule: string }) {
  const { text, actions } = usePane();
  const words = text.pane.rulePage;
  const heading = useRef<HTMLHeadingElement>(null);
  const [opener] = useState(() => document.activeElement); // the link, before what it stands in is covered
  useEffect(() => {
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [opener]);
  const close = () => {
    actions.showRule(null);
  };
  return (
    <Overlay
      heading={words.open(rule)}
      headingRef={heading}
      onEscape={close}
      buttons={
        <Button appearance="primary" onClick={close}>
          {words.close}
        </Button>
      }
    >
      <LazyPanel load={loadPage} props={{ rule }} />
    </Overlay>
  );
}
