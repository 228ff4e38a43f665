import { Button, Field, Input, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Customer } from "../../domain/customer";
import type { Reading } from "../../domain/reading/reading";
import { customerNameOf } from "../../domain/customerName";
import { useMessages } from "../messages/useMessages";
import { failureSentence } from "../result/failureSentence";
import { selectedRow } from "../../workbook/door/selectedRow";
import { failureMessages } from "../messages/failureMessages";
import { customerPickerMessages } from "./customerPickerMessages";

/** Picks a customer, by typing or in the sheet; `undefined` where the row that is selected is none. */
export function CustomerPicker({
  reading,
  onPick,
}: {
  readonly reading: Pick<Reading, "sheet" | "customers">;
  readonly onPick: (row: number | undefined) => void;
}) {
  const styles = useStyles();
  const messages = useMessages(customerPickerMessages);
  const failure = useMessages(failureMessages);
  const [wanted, setWanted] = useState("");
  const [refusal, setRefusal] = useState("");
  const found = wanted.trim() === "" ? [] : customersLike(reading.customers, wanted);

  function takeSelected(outcome: Awaited<ReturnType<typeof selectedRow>>): void {
    if (!outcome.ok) {
      setRefusal(failureSentence(outcome.failure, failure));
      return;
    }
    const { sheet, row: selected } = outcome.value;
    const isCustomer = sheet === reading.sheet && reading.customers.some((candidate) => candidate.row === selected);
    setRefusal(isCustomer ? "" : messages.notACustomer(sheet, selected));
    onPick(isCustomer ? selected : undefined);
    setWanted("");
  }

  return (
    <>
      <Field label={messages.findCustomer} size="small">
        <Input size="small" type="search" value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </Field>
      <Button size="small" className={styles.start} onClick={() => void selectedRow().then(takeSelected)}>
        {messages.takeSelected}
      </Button>
      <div role="status">{refusal !== "" && <Text>{refusal}</Text>}</div>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((candidate) => (
            <li key={candidate.row}>
              <Button
                size="small"
                appearance="transparent"
                className={styles.name}
                onClick={() => {
                  onPick(candidate.row);
                  setWanted("");
                  setRefusal("");
                }}
              >
                {[customerNameOf(candidate), candidate.phone, messages.row(candidate.row)].filter(Boolean).join(" · ")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {wanted.trim() !== "" && found.length === 0 && <Text>{messages.nobody}</Text>}
    </>
  );
}

/** By name, company, contact, phone or id, whichever begins with or contains what was typed. */
function customersLike(customers: readonly Customer[], typed: string): Customer[] {
  const wanted = typed.trim().toLowerCase();
  const found: Customer[] = [];
  for (const customer of customers) {
    const { customerName, companyName, contactName, phone, customerId } = customer;
    const texts = [customerName, companyName, contactName, phone, customerId];
    if (texts.some((text) => text?.toLowerCase().includes(wanted))) found.push(customer);
    if (found.length === candidatesShown) break;
  }
  return found;
}

const candidatesShown = 8;

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  name: { paddingLeft: 0, minWidth: 0, justifyContent: "flex-start" },
});
