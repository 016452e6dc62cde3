import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

interface PagedProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and added by each press of the button. */
  readonly size: number;
  readonly children: (item: Item, index: number) => ReactNode;
  /** The words on the button, for so many that are not shown yet. */
  readonly more: (left: number) => string;
  readonly list: (items: ReactNode) => ReactNode;
}

/** A list that shows its first items, and more when asked, so that thousands never stand in the page at once. */
export function Paged<Item>({ items, size, children, more, list }: PagedProps<Item>) {
  const [pages, setPages] = useState(1);
  const left = items.length - pages * size;
  return (
    <>
      {list(items.slice(0, pages * size).map(children))}
      {left > 0 && (
        <Button
          size="small"
          onClick={() => {
            setPages(pages + 1);
          }}
        >
          {more(left)}
        </Button>
      )}
    </>
  );
}
