/**
 * Holds events back while a request is being answered, and lets them go once Office.js has had the answer: in Excel
 * too an add-in hears of its own changes after its `sync` is done.
 */
export function createOutbox(): Outbox {
  let deliveries: (() => void)[] = [];
  let requestsUnderWay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const deliverSoon = (): void => {
    if (requestsUnderWay > 0 || deliveries.length === 0) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (requestsUnderWay > 0) return;
      const due = deliveries;
      deliveries = [];
      for (const deliver of due) deliver();
    }, 0);
  };

  return {
    push: (deliver) => {
      deliveries.push(deliver);
      deliverSoon();
    },
    hold: () => {
      requestsUnderWay += 1;
    },
    release: () => {
      requestsUnderWay -= 1;
      deliverSoon();
    },
    close: () => {
      clearTimeout(timer);
      deliveries = [];
    },
  };
}

export type Outbox = {
  readonly push: (deliver: () => void) => void;
  /** A request has come in. */
  readonly hold: () => void;
  /** Its answer is ready. */
  readonly release: () => void;
  readonly close: () => void;
};
