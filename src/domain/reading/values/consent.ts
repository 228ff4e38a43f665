import type { CellValue } from "../../sheet/cells";
import { wordKey } from "../../text/text";
import { dateForm } from "./dateForm";
import { parseFlag } from "./flags";
import type { Parsed } from "./parsed";
import { empty, parseText, problem, value } from "./parsed";

/**
 * Whether a customer agrees to be contacted: 是, 同意, 已授权, opted in; the day on which they agreed says so too. No is
 * 否, 不同意, 未签, 已撤回, declined, and an agreement to something other than a call (仅微信, e-mail only). What has not
 * been asked yet (待确认, pending) is empty; a yes and a no in one cell are a problem.
 */
export function parseConsent(cell: CellValue): Parsed<boolean> {
  if (typeof cell === "string") {
    const word = wordKey(cell);
    if (notAskedYet.test(word)) return empty;
    if (refused.test(word) || onlyOtherwise.test(word)) return value(false);
    if (agreed.test(word)) return alsoRefuses.test(word) ? problem("unreadableConsent") : value(true);
  }
  const flag = parseFlag(cell);
  if (flag.kind !== "problem" || flag.code === "errorCell") return flag;
  return parseText(cell, () => (isDay(cell) ? value(true) : problem("unreadableConsent")));
}

function isDay(cell: CellValue): boolean {
  const date = dateForm(cell);
  switch (date.form) {
    case "serial":
      return date.serial >= firstDateSerial;
    case "full":
    case "roc":
    case "short":
    case "shortChinese":
    case "yearLast":
    case "monthDay":
    case "namedMonth":
      return true;
    case "nothing":
    case "noDate":
    case "incomplete":
    case "relative":
    case "numericMonthDay":
      return false;
  }
}

/** All as `wordKey` writes them. */
const notAskedYet =
  /^(?:(?:未|没|待)(?:询问|问|沟通|征询|征求)|待(?:签署?|授权|同意|客户确认)|pending|notasked(?:yet)?|unsure|tobeasked)$/;
const refused = new RegExp(
  [
    "^(?:客户|本人|已|明确|暂)*(?:不(?:同意|授权|接受|可以?|允许|愿意?|想|行|希望)|拒绝?|谢绝|撤回|撤销|取消|退订|勿扰|请勿)",
    "^(?:未|没有?|尚未)(?:同意|授权|接受|签署?|勾选|获得?|取得)|^无(?:授权|同意)|^否[-，、;；:]",
    "^(?:declined?|den(?:ied|y)|refused?|withdrawn|withdrew|revoked|rejected|disagree[ds]?|doesnotagree|optedout|opt-?out|unsubscribed)",
    "^(?:no[-,;:(]|not(?:given|granted|ok|allowed|consented|optedin)|donotcontact|donotcall|dnc$|noconsent)",
  ].join("|"),
);
const onlyOtherwise =
  /^(?:仅限?|只(?:限|能|接受|同意|可)?)(?:通过|用|发|加)?(?:微信|短信|简讯|邮件|邮箱|电邮|e-?mail|line|sms|wechat)|^(?:wechat|sms|texts?|line|e-?mails?|post|mail)only$/;
const agreed = new RegExp(
  [
    "^(?:客户|本人|已|都|均|全部)*(?:同意|授权|接受|允许|愿意|签署?|勾选|签了)|^可以?(?:联系|联络|致电|回访|电联|打)?$|^有授权|^是[-，、;；:]",
    "^(?:agree[ds]?|granted|given|consented|accept(?:s|ed)?|allow(?:s|ed)|optedin|opt-?in|subscribed|confirmed|permitted|signed|yes[-,;:(])",
  ].join("|"),
);
const alsoRefuses = /不(?:同意|接受|允许|要|愿|可)|拒|勿|只限|仅限|donot|don't|except|butnot/;
/** Smaller numbers are no days of this century. */
const firstDateSerial = 36_526;
