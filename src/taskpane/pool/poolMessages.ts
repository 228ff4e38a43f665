import type { InEveryLocale } from "../../domain/locale";
import type { PoolCounts } from "../../domain/pool/poolPlan";

/** What the screen of the pool (公海) says. */
export type PoolMessages = {
  readonly heading: string;
  readonly what: string;
  readonly ownedSince: string;
  readonly ownedSinceHint: string;
  readonly locked: string;
  readonly noColumn: string;
  readonly column: (letters: string, header: string) => string;
  readonly prepare: string;
  readonly apply: string;
  readonly back: (count: number) => string;
  readonly lines: (counts: PoolCounts) => readonly string[];
  readonly overCap: (owner: string, customers: number, cap: number) => string;
  readonly withoutConsent: (count: number) => string;
  readonly noOwnerColumn: string;
  readonly noOwnedSince: string;
  readonly withoutOwnedSince: (count: number) => string;
  readonly unreadable: (count: number) => string;
  readonly noDate: (count: number) => string;
  readonly rulesAt: string;
  readonly owners: {
    readonly heading: string;
    readonly owner: string;
    readonly back: string;
    readonly soon: string;
    readonly later: string;
  };
  readonly lists: { readonly back: (count: number) => string; readonly soon: (count: number) => string };
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;
  readonly tryOut: {
    readonly heading: string;
    readonly what: string;
    readonly dealDays: string;
    readonly contactDays: string;
    readonly result: (now: PoolCounts, then: PoolCounts) => string;
    readonly notDays: string;
  };
  readonly sendBack: {
    readonly heading: string;
    readonly what: string;
    readonly prepare: string;
    readonly apply: (count: number) => string;
    readonly figure: (count: number) => string;
    readonly choose: string;
    readonly everybody: (chosen: number, due: number) => string;
    readonly nobody: string;
  };
};

export const poolMessages: InEveryLocale<PoolMessages> = {
  "zh-CN": {
    heading: "公海",
    what: "太久没有成交、太久没有联系的客户退回公海，让别的业务员接手。先看倒计时，退不退由您决定。",
    ownedSince: "接手日期在哪一列",
    ownedSinceHint: "业务员从哪天起拥有这位客户，如“领取日期”“分配时间”。建档日期不一定是接手日期，所以不会自动代替。",
    locked: "锁定在哪一列",
    noColumn: "没有这一列",
    column: (letters, header) => `${letters} 列 ${header}`,
    prepare: "查看倒计时",
    apply: "写入倒计时",
    back: (count) => (count === 0 ? "今天没有客户退回公海" : `今天退回公海：${count} 位`),
    lines: ({ soon, later, dealt, locked, closed, notToBeCalled, inPool, noLimit }) => [
      some(soon, `快到期，要提醒业务员：${soon} 位`),
      some(later, `还没到期：${later} 位`),
      some(dealt, `已成交，不退回：${dealt} 位`),
      some(locked, `已锁定，不退回：${locked} 位`),
      some(closed, `已战败或关闭，不退回，只做流失挽回：${closed} 位`),
      some(notToBeCalled, `不同意联系、勿扰或多次拒绝，不退回：${notToBeCalled} 位`),
      some(noLimit, `规则里没有对应的天数：${noLimit} 位`),
      some(inPool, `没有业务员，已在公海：${inPool} 位`),
    ],
    overCap: (owner, customers, cap) => `${owner} 手里有 ${customers} 位客户，超过上限 ${cap} 位（在规则里改）。`,
    withoutConsent: (count) => `${count} 位不同意联系：不退回给别人；已在公海的，谁接手都不能打。`,
    noOwnerColumn: "没有认出“业务员”列，分不出客户在谁手里。请在“读到的内容”里指定。",
    noOwnedSince: "没有接手日期列：不按拥有天数判断，只看多久没联系。有这一列时请在上面选择。",
    withoutOwnedSince: (count) => `${count} 位没有接手日期，只按多久没联系判断。`,
    unreadable: (count) => `${count} 位的锁定、接手或联系日期认不出来，或联系日期还没到，不退回；请先改正那一格。`,
    noDate: (count) => `${count} 位既没有接手日期也没有联系日期，无法计算，不退回。`,
    rulesAt: "天数在“规则与工具 → 修改规则”的“公海规则”表里，可按等级、级别、业务员分别设。",
    owners: { heading: "按业务员", owner: "业务员", back: "今天退回", soon: "快到期", later: "还没到期" },
    lists: { back: (count) => `今天退回 · ${count}`, soon: (count) => `快到期 · ${count}` },
    goTo: (cell) => `转到 ${cell}`,
    more: (count) => `还有 ${count} 位`,
    tryOut: {
      heading: "换个天数会怎样",
      what: "只是试算，不写入任何单元格。",
      dealDays: "拥有多久未成交（天）",
      contactDays: "多久未联系（天）",
      result: (now, then) =>
        `所有客户都按这两个天数：今天退回 ${then.back} 位（现在 ${now.back} 位），快到期 ${then.soon} 位（现在 ${now.soon} 位）。`,
      notDays: "请填不小于 1 的整数天数，留空表示不按这一条。",
    },
    sendBack: {
      heading: "退回公海",
      what: "列出今天到期的客户，由您勾选：勾中的清空业务员，旁边写明原因和原业务员；没勾的留在原业务员手里，下次再列出。可以撤销。",
      prepare: "预览退回",
      apply: (count) => `退回公海（${count} 位）`,
      figure: (count) => (count === 0 ? "没有勾选客户" : `${count} 位客户的业务员将清空`),
      choose: "退回哪些客户",
      everybody: (chosen, due) => `全选（已选 ${chosen} / ${due}）`,
      nobody: "今天没有客户要退回。",
    },
  },
  "zh-TW": {
    heading: "公海",
    what: "太久沒有成交、太久沒有聯絡的客戶退回公海，讓別的業務員接手。先看倒數，退不退由您決定。",
    ownedSince: "接手日期在哪一欄",
    ownedSinceHint:
      "業務員從哪天起擁有這位客戶，如「領取日期」「分配時間」。建檔日期不一定是接手日期，所以不會自動代替。",
    locked: "鎖定在哪一欄",
    noColumn: "沒有這一欄",
    column: (letters, header) => `${letters} 欄 ${header}`,
    prepare: "查看倒數",
    apply: "寫入倒數",
    back: (count) => (count === 0 ? "今天沒有客戶退回公海" : `今天退回公海：${count} 位`),
    lines: ({ soon, later, dealt, locked, closed, notToBeCalled, inPool, noLimit }) => [
      some(soon, `快到期，要提醒業務員：${soon} 位`),
      some(later, `還沒到期：${later} 位`),
      some(dealt, `已成交，不退回：${dealt} 位`),
      some(locked, `已鎖定，不退回：${locked} 位`),
      some(closed, `已戰敗或關閉，不退回，只做流失挽回：${closed} 位`),
      some(notToBeCalled, `不同意聯絡、勿擾或多次拒絕，不退回：${notToBeCalled} 位`),
      some(noLimit, `規則裡沒有對應的天數：${noLimit} 位`),
      some(inPool, `沒有業務員，已在公海：${inPool} 位`),
    ],
    overCap: (owner, customers, cap) => `${owner} 手上有 ${customers} 位客戶，超過上限 ${cap} 位（在規則裡改）。`,
    withoutConsent: (count) => `${count} 位不同意聯絡：不退回給別人；已在公海的，誰接手都不能撥。`,
    noOwnerColumn: "沒有認出「業務員」欄，分不出客戶在誰手裡。請在「讀到的內容」裡指定。",
    noOwnedSince: "沒有接手日期欄：不依擁有天數判斷，只看多久沒聯絡。有這一欄時請在上面選擇。",
    withoutOwnedSince: (count) => `${count} 位沒有接手日期，只依多久沒聯絡判斷。`,
    unreadable: (count) => `${count} 位的鎖定、接手或聯絡日期無法辨識，或聯絡日期還沒到，不退回；請先修正那一格。`,
    noDate: (count) => `${count} 位既沒有接手日期也沒有聯絡日期，無法計算，不退回。`,
    rulesAt: "天數在「規則與工具 → 修改規則」的「公海規則」表裡，可依等級、級別、業務員分別設定。",
    owners: { heading: "依業務員", owner: "業務員", back: "今天退回", soon: "快到期", later: "還沒到期" },
    lists: { back: (count) => `今天退回 · ${count}`, soon: (count) => `快到期 · ${count}` },
    goTo: (cell) => `前往 ${cell}`,
    more: (count) => `還有 ${count} 位`,
    tryOut: {
      heading: "換個天數會怎樣",
      what: "只是試算，不寫入任何儲存格。",
      dealDays: "擁有多久未成交（天）",
      contactDays: "多久未聯絡（天）",
      result: (now, then) =>
        `所有客戶都依這兩個天數：今天退回 ${then.back} 位（現在 ${now.back} 位），快到期 ${then.soon} 位（現在 ${now.soon} 位）。`,
      notDays: "請填不小於 1 的整數天數，留空表示不依這一條。",
    },
    sendBack: {
      heading: "退回公海",
      what: "列出今天到期的客戶，由您勾選：勾選的清空業務員，旁邊寫明原因和原業務員；沒勾的留在原業務員手裡，下次再列出。可以復原。",
      prepare: "預覽退回",
      apply: (count) => `退回公海（${count} 位）`,
      figure: (count) => (count === 0 ? "沒有勾選客戶" : `${count} 位客戶的業務員將清空`),
      choose: "退回哪些客戶",
      everybody: (chosen, due) => `全選（已選 ${chosen} / ${due}）`,
      nobody: "今天沒有客戶要退回。",
    },
  },
  "en-US": {
    heading: "Customer pool",
    what: "Customers without a deal or without contact for too long go back to the pool, where another owner may take them. See the countdown first; sending them back is up to you.",
    ownedSince: "Column with the day of taking over",
    ownedSinceHint:
      "Since when the owner has had the customer, such as “Assigned on”. The day a customer was created may be another one, so it does not stand in by itself.",
    locked: "Column that locks customers",
    noColumn: "No such column",
    column: (letters, header) => `${letters}: ${header}`,
    prepare: "Show countdown",
    apply: "Write countdown",
    back: (count) => (count === 0 ? "Nobody goes back today" : `Back to the pool today: ${count}`),
    lines: ({ soon, later, dealt, locked, closed, notToBeCalled, inPool, noLimit }) => [
      some(soon, `Soon, remind the owner: ${soon}`),
      some(later, `Not yet: ${later}`),
      some(dealt, `Stay because of a deal: ${dealt}`),
      some(locked, `Stay because locked: ${locked}`),
      some(closed, `Stay because lost or closed, for win-back only: ${closed}`),
      some(notToBeCalled, `Stay because nobody may call them: ${notToBeCalled}`),
      some(noLimit, `No days for them in the rules: ${noLimit}`),
      some(inPool, `No owner, in the pool already: ${inPool}`),
    ],
    overCap: (owner, customers, cap) => `${owner} has ${customers} customers, more than ${cap} (see the rules).`,
    withoutConsent: (count) =>
      `${count} ${count === 1 ? "does" : "do"} not agree to be contacted: they are given to nobody else, and whoever takes them from the pool may not call them.`,
    noOwnerColumn: "No owner column was recognized, so nobody can be said to own a customer. Name it under “Found”.",
    noOwnedSince:
      "There is no day of taking over, so days owned are not counted, only days without contact. Choose the column above if there is one.",
    withoutOwnedSince: (count) => `${count} without a day of taking over: only days without contact are counted.`,
    unreadable: (count) =>
      `${count} with a cell (locked, taken over, last contact) that cannot be read, or a last contact yet to come, stay with their owner; please correct the cell first.`,
    noDate: (count) => `${count} with neither day of taking over nor day of contact cannot be counted, and stay.`,
    rulesAt:
      "The days are in the table “Pool rules” under “Rules and tools”, by tier, intent grade and owner if you like.",
    owners: { heading: "By owner", owner: "Owner", back: "Today", soon: "Soon", later: "Not yet" },
    lists: { back: (count) => `Back today · ${count}`, soon: (count) => `Soon · ${count}` },
    goTo: (cell) => `Go to ${cell}`,
    more: (count) => `${count} more`,
    tryOut: {
      heading: "What if the days changed",
      what: "Only a trial; no cell is written.",
      dealDays: "Owned without a deal (days)",
      contactDays: "Without contact (days)",
      result: (now, then) =>
        `With these days for everybody: ${then.back} go back today (now ${now.back}), ${then.soon} soon (now ${now.soon}).`,
      notDays: "Whole days of at least 1, please; blank means that this alone sends nobody back.",
    },
    sendBack: {
      heading: "Send back",
      what: "Lists whoever is due today for you to tick: the owner of those is cleared, with the reason and the former owner beside. The others stay with their owner and are listed again next time. Can be undone.",
      prepare: "Preview",
      apply: (count) => `Send ${count} back to the pool`,
      figure: (count) =>
        count === 0 ? "Nobody is ticked" : count === 1 ? "1 owner will be cleared" : `${count} owners will be cleared`,
      choose: "Customers to send back",
      everybody: (chosen, due) => `All (${chosen} of ${due} chosen)`,
      nobody: "Nobody is due today.",
    },
  },
};

/** Nothing is said of nobody. */
function some(count: number, line: string): string {
  return count > 0 ? line : "";
}
