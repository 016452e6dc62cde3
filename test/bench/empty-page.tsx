/** The least page that Fluent can make: one button; in an add-in, once Office is ready. The start of the pane is compared with it. */
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

function show(): void {
  const place = document.createElement("div");
  document.body.append(place);
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <Button data-check-button>OK</Button>
    </FluentProvider>,
  );
}

if (typeof Office === "undefined") show();
else void Office.onReady(show);
