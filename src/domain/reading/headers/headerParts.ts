import { plainText, simplified } from "../../text/text";
import { partsOfWord, type HeaderPart } from "./headerVocabulary";

/** A word of a header with all that it may be; none where nobody knows the word. */
export type HeaderWord = { readonly text: string; readonly parts: readonly HeaderPart[] };

/**
 * Cuts a header into its words: "Cust. Mob. No", last_contact_dt and lastContactDate as well as 上次进站时间. What belongs
 * together is turned so that what it is comes last: "Date of last visit" → last visit date, "# Orders" → orders count.
 */
export function headerWords(header: string): readonly HeaderWord[] {
  const text = ` ${simplified(plainText(header))} `
    .replace(/\b(?:[A-Za-z]\.){2,}/g, (initials) => initials.replaceAll(".", ""))
    .replace(/We(?=Chat)|Whats(?=App)/g, (start) => start.toLowerCase())
    .replace(/(?<=we|whats)(?:Chat|App)/g, (end) => end.toLowerCase())
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    // Calls made, visits done: the words behind add nothing.
    .replace(/\b(calls|visits|attempts|orders|purchases)\s+(?:made|placed|done)\s*$/, "$1 ")
    .replace(/\b(e|follow|sign|check|call|walk|opt)[-\s]+(mail|ups?|ins?|backs?|outs?)\b/g, "$1$2");
  const counted = countOf.exec(text);
  if (counted) return [...wordsIn(text.slice(counted[0].length)), { text: "count", parts: ["count"] }];
  const of = text.indexOf(" of ");
  return of > 0 ? [...wordsIn(text.slice(of + 4)), ...wordsIn(text.slice(0, of))] : wordsIn(text);
}

/** "# Orders", "No. of orders", "Number of orders": how many. */
const countOf = /^\s*(?:#\s*(?:of\s)?(?=[a-z])|(?:no|nos|num|number|count|total number|total no)\.?\s+of\s)/;

function wordsIn(text: string): HeaderWord[] {
  const words: HeaderWord[] = [];
  for (const [piece] of text.matchAll(/近[\d一二两三六半]+个?[年月天日]|[a-z]+|[\u3400-\u9fff]+|#|%/g)) {
    if (/^近./.test(piece) && /[年月天日]$/.test(piece) && piece.length <= 6)
      words.push({ text: piece, parts: ["inTotal"] });
    else if (piece === "#") words.push({ text: piece, parts: ["id"] });
    else if (piece === "%") words.push({ text: piece, parts: ["probability"] });
    else if (/[a-z]/.test(piece)) words.push(...latinWords(piece));
    else words.push(...hanWords(piece));
  }
  return words;
}

/** A word as it stands, an abbreviation written out, or several words written as one. */
function latinWords(piece: string): readonly HeaderWord[] {
  const known = latinWord(piece);
  if (known) return [known];
  return (piece.length >= shortestCompound ? compound(piece) : null) ?? [{ text: piece, parts: [] }];
}

function latinWord(text: string): HeaderWord | null {
  const whole = abbreviations.get(text) ?? text;
  const parts =
    partsOfWord.get(whole) ?? (whole.length > 3 ? partsOfWord.get(whole.replace(/(?:e?s)$/, "")) : undefined);
  return parts ? { text: whole, parts } : null;
}

/** "customername" → customer, name: known words only, as few as possible. */
function compound(piece: string): HeaderWord[] | null {
  const best: (HeaderWord[] | null)[] = [[]];
  for (let end = 1; end <= piece.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longestWord); start <= end - shortestWord; start++) {
      const before = best[start];
      const word = before && latinWord(piece.slice(start, end));
      if (!word || (end - start === shortestWord && !shortWords.has(piece.slice(start, end)))) continue;
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, word];
    }
  }
  return best[piece.length] ?? null;
}

/** Chinese has no blanks: at each place the longest known word; single unknown characters are gathered into one word. */
function hanWords(piece: string): HeaderWord[] {
  const words: HeaderWord[] = [];
  let unknown = "";
  const close = (): void => {
    if (unknown !== "") words.push({ text: unknown, parts: [] });
    unknown = "";
  };
  for (let start = 0; start < piece.length;) {
    const word = hanWordAt(piece, start);
    if (word) {
      close();
      words.push(word);
      start += word.text.length;
    } else {
      unknown += piece.charAt(start);
      start++;
    }
  }
  close();
  return words;
}

function hanWordAt(piece: string, start: number): HeaderWord | null {
  for (let length = Math.min(longestHanWord, piece.length - start); length > 0; length--) {
    const text = piece.slice(start, start + length);
    const parts = partsOfWord.get(text) ?? (length === 2 && comesToAPlace.test(text) ? visit : undefined);
    if (parts) return { text, parts };
  }
  return null;
}

/** 进站, 到馆, 回厂, 来院: somebody comes to us, whatever our place is called. */
const comesToAPlace = /^[到来进回入返临抵][店站厂场馆院门校诊港访园所司台家室柜铺厅吧]$/;
const visit: readonly HeaderPart[] = ["visit"];

const abbreviations: ReadonlyMap<string, string> = new Map(
  (
    "cust customer,custs customer,cus customer,cstmr customer,clt client,mbr member,mem member,acct account,acc account,org organisation,co company,comp company,cmpny company," +
    "nm name,fname firstname,lname lastname,fullnm name,num number,nbr number,nr number,tel telephone,telno phone,ph phone,phn phone,phno phone,mob mobile,mobno mobile,cel cell,contactno phone,phoneno phone,mobileno mobile," +
    "eml email,em email,amt amount,amnt amount,val value,qty quantity,cnt count,ct count,freq frequency,dt date,dte date,ts timestamp,lst last,nxt next,fst first,frst first,prev previous," +
    "cntct contact,ctc contact,cont contact,tot total,ttl total,avg average,yr yearly,txn transaction,txns transactions,trx transaction,trans transaction,inv invoice,ord order,pur purchase,purch purchase," +
    "pymt payment,pmt payment,paymt payment,exp expiry,expy expiry,appt appointment,mtg meeting,mgr manager,mngr manager,emp employee,svc service,src source,stat status,sts status,stg stage,lvl level," +
    "prob probability,pct percent,oppty opportunity,opp opportunity,prod product,prd product,desc description,descr description,cmt comment,cmnt comment,rmk remark,rmks remark,rem remark,resp responsible,asgn assigned," +
    "cr created,crt created,upd updated,mod modified,est estimated,fcst forecast,bal balance,addr address,loc location,ctry country,dnc donotcall,subs subscription,sub subscription,ren renewal,cyc cycle,intv interval,fu followup,fup followup,gen gender"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
/** Words of two letters that may be part of a compound. */
const shortWords = new Set(["id", "no", "dt", "of", "at", "on"]);
const shortestWord = 2;
const longestWord = 14;
const shortestCompound = 5;
const longestHanWord = 6;
