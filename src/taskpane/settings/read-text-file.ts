/** Text files of this computer. */

function readAs(file: File, encoding: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === "string" ? reader.result : "");
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error("unreadable"));
    };
    reader.readAsText(file, encoding);
  });
}

/** The text of a chosen file: UTF-8, else the Chinese encoding that older text editors save in. */
export async function readTextFile(file: File): Promise<string> {
  const text = await readAs(file, "utf-8");
  return text.includes("\uFFFD") ? readAs(file, "gb18030") : text;
}
