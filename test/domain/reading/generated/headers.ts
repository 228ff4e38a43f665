import type { Field } from "../../../../src/domain/customer";
import type { Locale } from "../../../../src/domain/locale";

/** Headers that people write for a field, by hand and from memory: the reader's own lists are not asked. */
export const headersOf: Readonly<Partial<Record<Field, Readonly<Record<Locale, readonly string[]>>>>> = {
  customerId: {
    "zh-CN": ["客户编号", "会员编号", "会员卡号", "客户代码", "档案编号"],
    "zh-TW": ["客戶編號", "會員編號", "會員卡號"],
    "en-US": ["Customer ID", "Client No.", "Member ID", "Account ID", "Customer Number"],
  },
  customerName: {
    "zh-CN": ["客户姓名", "姓名", "顾客姓名", "会员姓名", "客户名字", "车主姓名"],
    "zh-TW": ["客戶姓名", "姓名", "顧客姓名", "會員姓名"],
    "en-US": ["Customer Name", "Name", "Full Name", "Client Name", "Guest Name", "Member Name"],
  },
  companyName: {
    "zh-CN": ["公司名称", "单位名称", "企业名称", "公司"],
    "zh-TW": ["公司名稱", "公司", "單位名稱"],
    "en-US": ["Company", "Company Name", "Organization", "Business Name", "Account Name"],
  },
  phone: {
    "zh-CN": ["手机", "手机号", "手机号码", "联系电话", "电话", "电话号码", "联系方式（手机）"],
    "zh-TW": ["手機", "手機號碼", "聯絡電話", "行動電話", "電話"],
    "en-US": ["Phone", "Phone Number", "Mobile", "Mobile No.", "Telephone", "Contact Number", "Cell Phone"],
  },
  email: {
    "zh-CN": ["邮箱", "电子邮箱", "邮箱地址"],
    "zh-TW": ["電子郵件", "Email", "電子信箱"],
    "en-US": ["Email", "E-mail", "Email Address"],
  },
  gender: { "zh-CN": ["性别"], "zh-TW": ["性別"], "en-US": ["Gender", "Sex"] },
  birthday: {
    "zh-CN": ["生日", "出生日期", "客户生日", "出生年月日"],
    "zh-TW": ["生日", "出生日期"],
    "en-US": ["Birthday", "Date of Birth", "DOB", "Birth Date"],
  },
  source: {
    "zh-CN": ["客户来源", "来源", "来源渠道", "信息来源", "获客渠道"],
    "zh-TW": ["客戶來源", "來源", "來源管道"],
    "en-US": ["Lead Source", "Source", "Referral Source", "How did you hear about us"],
  },
  grade: {
    "zh-CN": ["意向级别", "意向等级", "客户级别", "客户意向级别"],
    "zh-TW": ["意向級別", "客戶級別"],
    "en-US": ["Intent Grade", "Lead Grade"],
  },
  memberLevel: {
    "zh-CN": ["会员等级", "会员级别", "会员卡类型"],
    "zh-TW": ["會員等級", "會員級別"],
    "en-US": ["Membership Level", "Member Tier", "Membership Type"],
  },
  stage: {
    "zh-CN": ["销售进程", "客户阶段", "销售阶段", "跟进阶段"],
    "zh-TW": ["銷售階段", "客戶階段"],
    "en-US": ["Stage", "Sales Stage", "Deal Stage", "Pipeline Stage"],
  },
  firstContactDate: {
    "zh-CN": ["建档日期", "首次接触日期", "首次联系时间", "登记日期", "录入日期"],
    "zh-TW": ["建檔日期", "首次聯絡日期", "登錄日期"],
    "en-US": ["Created Date", "First Contact", "Date Added", "First Contact Date", "Date Created"],
  },
  lastContactDate: {
    "zh-CN": ["最近跟进日期", "最近联系时间", "上次回访日期", "最后跟进时间", "上次联系", "最近一次跟进时间"],
    "zh-TW": ["最近聯絡日期", "上次聯絡時間", "最後追蹤日期", "最近追蹤日期"],
    "en-US": ["Last Contact", "Last Contacted", "Last Contact Date", "Last Call Date", "Date of Last Contact"],
  },
  nextContactDate: {
    "zh-CN": ["下次跟进日期", "下次联系时间", "下次回访", "下次跟进时间", "计划回访日期", "下次拨打时间"],
    "zh-TW": ["下次聯絡日期", "下次追蹤", "下次追蹤日期", "預計回訪日期"],
    "en-US": [
      "Next Contact",
      "Next Follow-up",
      "Next Follow Up Date",
      "Next Call",
      "Next Contact Date",
      "Follow-up Due",
    ],
  },
  contactCount: {
    "zh-CN": ["跟进次数", "联系次数", "回访次数", "拨打次数"],
    "zh-TW": ["聯絡次數", "追蹤次數"],
    "en-US": ["Number of Calls", "Contact Attempts", "Calls Made", "Call Count"],
  },
  lastPurchaseDate: {
    "zh-CN": ["最近购买日期", "上次购买时间", "最近下单日期", "最近消费日期", "最后一次消费时间"],
    "zh-TW": ["最近購買日期", "最近消費日期", "上次購買時間"],
    "en-US": ["Last Purchase", "Last Purchase Date", "Last Order Date", "Last Order", "Most Recent Purchase"],
  },
  lastVisitDate: {
    "zh-CN": ["最近到店日期", "上次到店时间", "最近一次到店", "上次护理日期"],
    "zh-TW": ["最近來店日期", "上次來店時間"],
    "en-US": ["Last Visit", "Last Visit Date", "Last Appointment", "Last Visited"],
  },
  orderCount: {
    "zh-CN": ["购买次数", "消费次数", "订单数", "累计订单数", "下单次数"],
    "zh-TW": ["購買次數", "消費次數", "訂單數"],
    "en-US": ["Orders", "Number of Orders", "Total Orders", "Purchase Count", "Order Count"],
  },
  visitCount: {
    "zh-CN": ["到店次数", "来店次数", "累计到店次数"],
    "zh-TW": ["來店次數"],
    "en-US": ["Visits", "Number of Visits", "Visit Count", "Total Visits"],
  },
  totalAmount: {
    "zh-CN": ["累计消费", "累计消费金额", "消费总额", "总消费金额"],
    "zh-TW": ["累計消費金額", "消費總額", "累計消費"],
    "en-US": ["Total Spent", "Lifetime Spend", "Total Spend", "Amount Spent", "Total Purchases ($)"],
  },
  dealAmount: {
    "zh-CN": ["合同金额", "成交金额", "预计成交金额", "报价金额"],
    "zh-TW": ["合約金額", "成交金額"],
    "en-US": ["Deal Value", "Deal Amount", "Opportunity Amount", "Contract Value"],
  },
  probability: {
    "zh-CN": ["成交概率", "赢单率", "成交可能性(%)"],
    "zh-TW": ["成交機率"],
    "en-US": ["Probability", "Win Probability", "Close Probability", "Probability (%)"],
  },
  expectedCloseDate: {
    "zh-CN": ["预计成交日期", "预计签约时间", "预计成交时间", "预计购车日期"],
    "zh-TW": ["預計成交日期", "預計簽約日期"],
    "en-US": ["Expected Close Date", "Expected Close", "Close Date", "Est. Close Date"],
  },
  contractEndDate: {
    "zh-CN": ["合同到期日", "保险到期日", "保单到期日", "合同截止日期", "到期日期"],
    "zh-TW": ["合約到期日", "保險到期日", "保單到期日"],
    "en-US": ["Contract End Date", "Renewal Date", "Policy Expiry Date", "Expiration Date", "Contract End"],
  },
  cycleDays: {
    "zh-CN": ["护理周期", "回购周期(天)", "购买周期（天）", "护理周期(天)"],
    "zh-TW": ["護理週期", "回購週期(天)"],
    "en-US": ["Purchase Cycle (days)", "Cycle Days", "Reorder Cycle (days)"],
  },
  remainingCount: {
    "zh-CN": ["剩余次数", "疗程剩余次数", "卡内剩余次数"],
    "zh-TW": ["剩餘次數", "療程剩餘次數"],
    "en-US": ["Sessions Left", "Remaining Sessions", "Sessions Remaining"],
  },
  owner: {
    "zh-CN": ["业务员", "销售顾问", "跟进人", "客户经理", "所属销售", "负责业务员"],
    "zh-TW": ["業務員", "負責業務", "業務"],
    "en-US": ["Owner", "Sales Rep", "Account Manager", "Assigned To", "Salesperson", "Account Owner"],
  },
  remark: {
    "zh-CN": ["备注", "跟进记录", "备注说明", "跟进情况"],
    "zh-TW": ["備註", "追蹤記錄"],
    "en-US": ["Notes", "Remarks", "Comments"],
  },
  doNotContact: {
    "zh-CN": ["勿扰", "是否勿扰", "禁止联系"],
    "zh-TW": ["勿擾", "請勿聯絡"],
    "en-US": ["Do Not Call", "Do Not Contact", "DNC"],
  },
  testDrive: {
    "zh-CN": ["是否试驾", "试驾"],
    "zh-TW": ["是否試駕", "試駕"],
    "en-US": ["Test Drive", "Test Drive Done"],
  },
  orderId: {
    "zh-CN": ["订单编号", "订单号", "销售单号"],
    "zh-TW": ["訂單編號", "訂單號碼"],
    "en-US": ["Order ID", "Order Number", "Order No."],
  },
  orderDate: {
    "zh-CN": ["下单日期", "下单时间", "订单日期"],
    "zh-TW": ["訂購日期", "下單日期", "訂單日期"],
    "en-US": ["Order Date", "Date of Order", "Ordered On"],
  },
  orderAmount: {
    "zh-CN": ["实付金额", "订单金额", "实收金额"],
    "zh-TW": ["實付金額", "訂單金額"],
    "en-US": ["Order Total", "Order Amount", "Amount Paid"],
  },
  refundAmount: {
    "zh-CN": ["退款金额"],
    "zh-TW": ["退款金額"],
    "en-US": ["Refund Amount", "Refunded"],
  },
  orderStatus: {
    "zh-CN": ["订单状态"],
    "zh-TW": ["訂單狀態"],
    "en-US": ["Order Status"],
  },
  productInterest: {
    "zh-CN": ["意向车型", "意向产品", "感兴趣的产品"],
    "zh-TW": ["意向車款", "意向產品"],
    "en-US": ["Product Interest", "Interested In", "Product of Interest"],
  },
};

/** Columns about none of the fields, with how their values look. */
export const otherHeaders: Readonly<Record<Locale, readonly (readonly [string, OtherLook])[]>> = {
  "zh-CN": [
    ["家庭住址", "words"],
    ["车牌号", "plate"],
    ["爱好", "words"],
    ["肤质", "words"],
    ["身高(cm)", "height"],
    ["上次保养里程", "mileage"],
    ["学历", "words"],
    ["房号", "room"],
  ],
  "zh-TW": [
    ["住家地址", "words"],
    ["車牌號碼", "plate"],
    ["興趣", "words"],
    ["身高(cm)", "height"],
    ["學歷", "words"],
  ],
  "en-US": [
    ["Street Address", "words"],
    ["City", "words"],
    ["Hobbies", "words"],
    ["Height (cm)", "height"],
    ["Mileage at Last Service", "mileage"],
    ["License Plate", "plate"],
  ],
};

export type OtherLook = "words" | "plate" | "height" | "mileage" | "room";
