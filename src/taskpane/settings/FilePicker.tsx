import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface FilePickerProps {
  /** The words on the button, and those by which a screen reader names the file field. */
  readonly words: string;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file of this computer. The same file may be chosen again. */
export function FilePicker({ words, label, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button onClick={() => input.current?.click()}>{words}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = "";
        }}
      />
    </div>
  );
}
