import { customerNameOf } from "../../domain/customerName";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CallList } from "../../domain/callList/callList";
import { leftOutReasons } from "../../domain/callList/callListLeftOut";
import { isoText } from "../../domain/calendar/day";
import { callListWarningText, leftOutText } from "../../domain/callList/callListWords";
import type { PreparedCallList } from "../commands/callList";
import { figuresTable } from "../layout/figuresTable";
import { Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { callListDaysMessages, dayWithWeekday } from "./callListDaysMessages";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { warningMessages } from "../messages/warningMessages";
import { ownLogMessages } from "../ownLog/ownLogMessages";
import { recordingMessages } from "./recordingMessages";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { callListMessages } from "./callListMessages";

/** Who will be called on which day, how many, and who is left out. */
export function CallListPreview({ plan }: { readonly plan: PreparedCallList }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(callListMessages);
  const more = useMessages(callListDaysMessages);
  const recording = useMessages(recordingMessages);
  const warnings = useMessages(warningMessages);
  const { taken } = useMessages(ownLogMessages);
  const { lists, earlier, holidayFaults, ownLog, complaining, preview } = plan;
  const [first, last] = [lists[0], lists.at(-1)];
  if (!first || !last) return null;
  const isSpread = lists.length > 1;
  const rows = lists.flatMap((list) => list.rows);
  const cold = lists.reduce((sum, list) => sum + list.cold, 0);
  const owners = new Set(rows.map(({ owner }) => owner));
  const leftOut = leftOutReasons.filter((reason) => reason !== "listedBefore" && last.leftOut[reason].count > 0);
  return (
    <>
      <Summary
        figure={isSpread && rows.length > 0 ? more.callsOnDays(rows.length, lists.length) : messages.calls(rows.length)}
        lines={[
          messages.forDay(isSpread ? `${isoText(first.day)} – ${isoText(last.day)}` : isoText(first.day), owners.size),
          cold > 0 ? messages.cold(cold) : "",
          last.carried > 0 ? (isSpread ? more.carriedOn(last.carried) : messages.carried(last.carried)) : "",
          ownLog ? taken(ownLog) : "",
        ]}
      />
      {isSpread && <EachDay lists={lists} />}
      {!isSpread && owners.size > 1 && <EachOwner list={first} />}
      {leftOut.length > 0 && (
        <Section heading={isSpread ? more.leftOutAtTheEnd : messages.leftOut}>
          <ul className={styles.list}>
            {leftOut.map((reason) => (
              <li key={reason}>{messages.leftOutCount(leftOutText(reason, locale), last.leftOut[reason].count)}</li>
            ))}
          </ul>
        </Section>
      )}
      <WarningList
        sentences={[
          ...new Set([
            ...(complaining.length > 0 ? [warnings.complaining(complaining)] : []),
            ...earlier.map((list) => recording.earlier(list)),
            ...holidayFaults.map((fault) => warnings.holidayFault(fault)),
            ...lists.flatMap((list) => list.warnings.map((warning) => callListWarningText(warning, list.day, locale))),
          ]),
        ]}
      />
      {rows.length > 0 && (
        <Section heading={messages.first}>
          <ol className={styles.calls}>
            {rows.slice(0, callsShown).map((row) => (
              <li key={row.row} className={styles.call}>
                <Text weight="semibold">{customerNameOf(row)}</Text>{" "}
                <Text size={200} className={styles.quiet}>
                  {[row.phone, row.owner].filter(Boolean).join(" · ")}
                </Text>
                <Text block size={200}>
                  {row.reasonText}
                </Text>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <PreviewList preview={preview} />
    </>
  );
}

function EachDay({ lists }: { readonly lists: readonly CallList[] }) {
  const locale = useLocale();
  const messages = useMessages(callListDaysMessages);
  return (
    <Counts
      heading={messages.everyDay}
      of={messages.day}
      counts={lists.map(({ day, rows, carried }) => ({
        name: dayWithWeekday(day, lists[0]?.day ?? day, locale),
        calls: rows.length,
        carried,
      }))}
    />
  );
}

function EachOwner({ list: { rows, carriedByOwner } }: { readonly list: CallList }) {
  const messages = useMessages(callListDaysMessages);
  const owners = [...new Set([...rows.map(({ owner }) => owner), ...carriedByOwner.keys()])];
  return (
    <Counts
      heading={messages.eachOwner}
      of={messages.owner}
      counts={owners.map((owner) => ({
        name: owner ?? messages.unassigned,
        calls: rows.filter((row) => row.owner === owner).length,
        carried: carriedByOwner.get(owner) ?? 0,
      }))}
    />
  );
}

function Counts({
  heading,
  of,
  counts,
}: {
  readonly heading: string;
  readonly of: string;
  readonly counts: readonly { readonly name: string; readonly calls: number; readonly carried: number }[];
}) {
  const styles = useStyles();
  const messages = useMessages(callListDaysMessages);
  return (
    <Section heading={heading}>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {of}
            </th>
            <th scope="col">{messages.calls}</th>
            <th scope="col">{messages.carried}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ name, calls, carried }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td>{calls}</td>
              <td>{carried}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const callsShown = 5;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  calls: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  call: { overflowWrap: "anywhere" },
  counts: {
    ...figuresTable,
    "& th": { fontWeight: tokens.fontWeightRegular },
    "& th:first-child": { textAlign: "start", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2 },
  },
  name: { overflowWrap: "anywhere" },
});
