import type { InEveryLocale } from "../../domain/locale";
import type { Workload } from "../../domain/callList/workload";

/** What the call-list screen says of the calls of a month, and of another number of calls a day. */
export type WorkloadMessages = {
  readonly now: (workload: Workload) => string;
  readonly trial: string;
  readonly notANumber: string;
  readonly then: (workload: Workload, now: Workload) => string;
  readonly keep: string;
  readonly keepNow: string;
  readonly willKeep: (sheet: string, cell: string, from: number, to: number) => string;
  readonly noRulesSheet: string;
};

export const workloadMessages: InEveryLocale<WorkloadMessages> = {
  "zh-CN": {
    now: ({ customers, callsPerDay, workingDays, neededPerDay, coverage }) =>
      coverage >= 1
        ? `${customers} 位客户，每天 ${callsPerDay} 个电话，${workingDays} 个工作日：每月都能联系一遍，每天 ${neededPerDay} 个就够。`
        : `${customers} 位客户，每天 ${callsPerDay} 个电话，${workingDays} 个工作日：每月能联系到 ${percent(coverage)}；要全部联系一遍，每天需 ${neededPerDay} 个。`,
    trial: "每人每天打几个（试算，不写入）",
    notANumber: "请填写 1 到 9999 的整数。",
    then: ({ callsPerDay, coverage, daysNeeded }, now) =>
      `这样每天共 ${callsPerDay} 个电话，每月能联系到 ${percent(coverage)}（现在 ${percent(now.coverage)}），全部联系一遍要 ${daysNeeded ?? "–"} 个工作日（现在 ${now.daysNeeded ?? "–"} 个）。`,
    keep: "存入规则…",
    keepNow: "存入规则",
    willKeep: (sheet, cell, from, to) => `规则表“${sheet}”的 ${cell}：${from} 改为 ${to}。以后的清单都按这个上限。`,
    noRulesSheet: "这个工作簿还没有规则表，试算的数不会保存。要保存，请先到“更多 → 规则与工具”里把规则写成一张表。",
  },
  "zh-TW": {
    now: ({ customers, callsPerDay, workingDays, neededPerDay, coverage }) =>
      coverage >= 1
        ? `${customers} 位客戶，每天 ${callsPerDay} 通電話，${workingDays} 個工作天：每月都能聯絡一遍，每天 ${neededPerDay} 通就夠。`
        : `${customers} 位客戶，每天 ${callsPerDay} 通電話，${workingDays} 個工作天：每月能聯絡到 ${percent(coverage)}；要全部聯絡一遍，每天需 ${neededPerDay} 通。`,
    trial: "每人每天打幾通（試算，不寫入）",
    notANumber: "請填寫 1 到 9999 的整數。",
    then: ({ callsPerDay, coverage, daysNeeded }, now) =>
      `這樣每天共 ${callsPerDay} 通電話，每月能聯絡到 ${percent(coverage)}（現在 ${percent(now.coverage)}），全部聯絡一遍要 ${daysNeeded ?? "–"} 個工作天（現在 ${now.daysNeeded ?? "–"} 個）。`,
    keep: "存入規則…",
    keepNow: "存入規則",
    willKeep: (sheet, cell, from, to) => `規則表「${sheet}」的 ${cell}：${from} 改為 ${to}。以後的清單都依這個上限。`,
    noRulesSheet:
      "這個活頁簿還沒有規則表，試算的數不會儲存。要儲存，請先到「更多 → 規則與工具」裡把規則寫成一張工作表。",
  },
  "en-US": {
    now: ({ customers, callsPerDay, workingDays, neededPerDay, coverage }) =>
      coverage >= 1
        ? `${customers} customers, ${callsPerDay} calls a day, ${workingDays} working days: everybody is reached each month; ${neededPerDay} a day would do.`
        : `${customers} customers, ${callsPerDay} calls a day, ${workingDays} working days: ${percent(coverage)} are reached each month; reaching everybody takes ${neededPerDay} a day.`,
    trial: "Calls a day for each owner (a trial, not written)",
    notANumber: "Type a whole number from 1 to 9999.",
    then: ({ callsPerDay, coverage, daysNeeded }, now) =>
      `${callsPerDay} calls a day would reach ${percent(coverage)} each month (now ${percent(now.coverage)}); everybody once takes ${daysNeeded ?? "–"} working days (now ${now.daysNeeded ?? "–"}).`,
    keep: "Keep in the rules…",
    keepNow: "Keep in the rules",
    willKeep: (sheet, cell, from, to) =>
      `${cell} of the rules sheet “${sheet}”: ${from} becomes ${to}. Every list from now on keeps to it.`,
    noRulesSheet:
      "This workbook has no rules sheet yet, so the trial is not kept. To keep it, write the rules to a sheet under “More → Rules and tools” first.",
  },
};

/** Cut, not rounded: 99.9 % is not everybody. */
function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
