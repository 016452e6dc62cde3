import { makeStyles, tokens } from "@fluentui/react-components";

/** How the parts of a tab look, one below the other, each under its heading. */
export const useTabSection = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});
