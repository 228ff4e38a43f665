import { Accordion, makeStyles } from "@fluentui/react-components";
import { cellAddress } from "../../domain/sheet/cells";
import type { PoolStanding } from "../../domain/pool/pool";
import { ownersOverCap, poolByOwner } from "../../domain/pool/poolByOwner";
import { dueForPool, poolCounts } from "../../domain/pool/poolPlan";
import { poolStandingText } from "../../domain/pool/poolWords";
import type { PreparedPool } from "../commands/pool";
import { customerNameOf } from "../../domain/customerName";
import { Part } from "../layout/Part";
import { figuresTable } from "../layout/figuresTable";
import { OwnersTable } from "../layout/OwnersTable";
import { Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { useLocale } from "../messages/LocaleContext";
import { CellSentences } from "../result/CellSentences";
import { WarningList } from "../result/WarningList";
import { poolMessages } from "./poolMessages";
import { useMessages } from "../messages/useMessages";

/** Who goes back today, who soon, owner by owner, and what could not be counted. */
export function PoolFindings({ plan }: { readonly plan: PreparedPool }) {
  const messages = useMessages(poolMessages);
  const { standings, columns, rules, hasOwnerColumn } = plan;
  if (!hasOwnerColumn) return <WarningList sentences={[messages.noOwnerColumn]} />;
  const counts = poolCounts(standings);
  const cap = rules.pool.customersPerOwner;
  return (
    <>
      <Summary figure={messages.back(counts.back)} lines={messages.lines(counts)} />
      <WarningList
        sentences={[
          ...ownersOverCap(standings, cap).map(({ owner, customers }) => messages.overCap(owner, customers, cap)),
          ...(counts.withoutConsent > 0 ? [messages.withoutConsent(counts.withoutConsent)] : []),
          ...(columns.ownedSince === null ? [messages.noOwnedSince] : []),
          ...(counts.withoutOwnedSince > 0 ? [messages.withoutOwnedSince(counts.withoutOwnedSince)] : []),
          ...(counts.unreadable > 0 ? [messages.unreadable(counts.unreadable)] : []),
          ...(counts.noDate > 0 ? [messages.noDate(counts.noDate)] : []),
        ]}
      />
      <PoolByOwner standings={standings} />
      <Accordion collapsible multiple>
        <PoolList plan={plan} value="back" standings={dueForPool(standings)} />
        <PoolList
          plan={plan}
          value="soon"
          standings={byDay(standings.filter((standing) => standing.kind === "counted" && standing.isSoon))}
        />
      </Accordion>
    </>
  );
}

/** Who has been due for longest, first. */
function byDay(standings: readonly PoolStanding[]): readonly PoolStanding[] {
  const dayOf = (standing: PoolStanding): number => (standing.kind === "counted" ? standing.backOn : 0);
  return [...standings].sort((one, other) => dayOf(one) - dayOf(other));
}

function PoolByOwner({ standings }: { readonly standings: readonly PoolStanding[] }) {
  const styles = useStyles();
  const { owners: messages } = useMessages(poolMessages);
  const owners = poolByOwner(standings);
  if (owners.length === 0) return null;
  return (
    <Section heading={messages.heading}>
      <OwnersTable
        className={styles.table}
        heading={messages.owner}
        headings={[messages.back, messages.soon, messages.later]}
        rows={owners.map(({ owner, back, soon, later }) => ({ key: owner, owner, figures: [back, soon, later] }))}
      />
    </Section>
  );
}

function PoolList({
  plan,
  value,
  standings,
}: {
  readonly plan: PreparedPool;
  readonly value: "back" | "soon";
  readonly standings: readonly PoolStanding[];
}) {
  const locale = useLocale();
  const messages = useMessages(poolMessages);
  if (standings.length === 0) return null;
  const { sheet, asOf, columns } = plan.found.reading;
  const ownerColumn = columns.find(({ field }) => field === "owner")?.column ?? 0;
  return (
    <Part value={value} heading={messages.lists[value](standings.length)}>
      <CellSentences
        sheet={sheet}
        sentences={standings.map((standing) => ({
          key: String(standing.customer.row),
          cell: cellAddress(ownerColumn, standing.customer.row),
          sentence: [
            customerNameOf(standing.customer),
            standing.customer.owner,
            poolStandingText(standing, asOf, locale),
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
        goTo={messages.goTo}
        more={messages.more}
      />
    </Part>
  );
}

const useStyles = makeStyles({
  table: { ...figuresTable, "& th:first-child": { textAlign: "start", paddingLeft: 0 } },
});
