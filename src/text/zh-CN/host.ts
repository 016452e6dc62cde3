/** What to say when a host refuses: what happened, and what to do about it. */
import type { HostErrorCode } from "../../workbook/port";

/** Where the refusal was met, as far as the host knows. */
export interface HostErrorPlace {
  readonly worksheet: string | null;
  readonly address: string | null;
}

export interface HostErrorSentences {
  readonly happened: string;
  readonly action: string;
}

const sheet = (worksheet: string | null): string => (worksheet === null ? "工作表" : `工作表“${worksheet}”`);
const cell = ({ worksheet, address }: HostErrorPlace): string =>
  address === null ? `${sheet(worksheet)}里的单元格` : `${sheet(worksheet)}的单元格${address}`;

export const hostErrors: Readonly<Record<HostErrorCode, (place: HostErrorPlace) => HostErrorSentences>> = {
  "cell-editing": () => ({
    happened: "有单元格正在编辑，暂时不能读写工作簿。",
    action: "按回车键结束编辑，再点“重试”。",
  }),
  protected: ({ worksheet }) => ({
    happened: `${sheet(worksheet)}设了保护，写不进去。工作簿没有改动。`,
    action: "在“审阅”选项卡撤消工作表保护，再点“重试”；有密码的，找设密码的人。",
  }),
  "read-only": () => ({
    happened: "工作簿是只读的，写不进去。工作簿没有改动。",
    action: "把工作簿另存一份，打开新的一份再做。",
  }),
  "worksheet-missing": ({ worksheet }) => ({
    happened: `${sheet(worksheet)}不在了，可能已改名或删除。`,
    action: "再检查一次，按新的结果处理。",
  }),
  "name-taken": ({ worksheet }) => ({
    happened: `已有同名的${sheet(worksheet)}。工作簿没有改动。`,
    action: "点“重试”重新预览，新工作表会换一个名称。",
  }),
  "too-large": ({ worksheet }) => ({
    happened: `${worksheet === null ? "工作簿" : sheet(worksheet)}的内容太多，一次读写不完。`,
    action: "删掉表格以外的多余行列并保存，或按年度拆成几个工作簿，再点“重试”。",
  }),
  formula: (place) => ({
    happened: `${cell(place)}里是公式，改写会把公式丢掉。工作簿没有改动。`,
    action: "到这个单元格改公式，或把它复制、粘贴为数值，再点“重试”。",
  }),
  "changed-since": (place) => ({
    happened: `${cell(place)}后来又改过，不能撤销，以免盖掉新内容。工作簿没有改动。`,
    action: "到这个单元格看一看，需要的话自己改回去。",
  }),
  busy: () => ({
    happened: "表格程序正忙，没有完成这一步。",
    action: "等几秒，再点“重试”。",
  }),
  unsupported: ({ worksheet, address }) =>
    address !== null
      ? {
          happened: `${cell({ worksheet, address })}做不了这一步，那里可能有合并单元格、链接、批注或筛选。工作簿没有改动。`,
          action: "到这个单元格看一看，取消合并、链接或筛选，再点“重试”；仍不行的，在表上自己改。",
        }
      : worksheet === null
        ? {
            happened: "在这个工作簿里做不了这一步。工作簿没有改动。",
            action: "换较新版本的表格程序打开再做，或新建一个工作簿来做。",
          }
        : {
            happened: `${sheet(worksheet)}做不了这一步，它可能是隐藏的，或含有筛选、数据透视表等特殊内容。工作簿没有改动。`,
            action: "取消隐藏和筛选，再点“重试”；仍不行的，新建一个工作簿来做。",
          },
  "merges-unknown": ({ worksheet }) => ({
    happened: `这个版本的表格程序看不出哪些单元格合并过，${sheet(worksheet)}的各行没有挪动，以免弄乱。工作簿没有改动。`,
    action:
      "自己按时间先后挪好各行，再检查一次；或保存后用网页版打开来做。别的改动照样能写：去掉移动各行那一项的勾。换二〇二一年以后的版本，就没有这个限制。",
  }),
  stopped: () => ({
    happened: "已停止，没有做完。工作簿没有改动。",
    action: "要接着做，点“重试”。",
  }),
  unknown: () => ({
    happened: "出了没有料到的情况，这一步没有完成。",
    action: "看一看工作簿内容是否完整，再点“重试”；仍不行的，保存后重新打开工作簿。",
  }),
};
