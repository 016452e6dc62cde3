/** A notice of an office's own, for tests: two inspections a month of each leader of a county department. */
import type { Notice } from "../../src/rulebook/rulebook";

export const OFFICE_NOTICE: Notice = {
  documents: [
    {
      id: "moxian-2018-5",
      number: "某安发〔2018〕5号",
      title: "某县安全生产委员会关于领导干部检查安全生产的通知",
      region: "jinzhong",
      date: "2018-03-15",
    },
  ],
  obligations: [
    {
      id: "moxian-2018-5-1",
      article: "二（一）",
      text: "到联系企业检查安全生产",
      owner: {
        kind: "person",
        who: "部门领导",
        bodies: { department: ["county", "city"] },
        posts: ["principal", "deputy"],
      },
      counts: { kinds: ["inspection"], role: "lead" },
      period: "month",
      atLeast: 3,
      assessable: "from-ledger",
    },
  ],
};
