/** What to say of a file that cannot be read: what happened, and what to do. */
export const fileProblems = {
  encrypted: "文件设了打开密码，读不出内容。用密码打开它，取消密码后另存一份，再来打开。",
  "legacy-xls": "这是旧格式的工作簿（.xls或.xlsb），读不出内容。用表格程序打开，另存为.xlsx格式，再来打开。",
  "not-a-workbook":
    "这个文件不是工作簿，虽然文件名可能像。选扩展名为.xlsx的台账文件；要是从网上下载的，重新下载一次。",
  corrupt: "文件已损坏或不完整，读不出内容。用表格程序打开，让它修复后另存一份；打不开的，找原来的备份。",
  "too-large": "文件内容太大，读不完。删去表格以外的多余行列，或按年度拆成几个工作簿，保存后再来打开。",
  "not-found": "找不到这个文件，可能已改名、移走或删除。看一看文件还在不在，再打开一次。",
};
