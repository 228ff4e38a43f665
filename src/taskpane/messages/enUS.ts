import { rulesFaultText } from "../../domain/rulesSheet/ruleFaultWords";
import { faultsSaid, listed, type Messages } from "./messages";

export const enUS: Messages = {
  language: "en-US",
  whatItDoes:
    "Reads your customer sheet as it is: grades customers, makes the day's call list, fills in follow-up dates. Everything is previewed first and can be undone.",
  privacy: "Nothing leaves this workbook.",
  tabs: { label: "What to do", found: "Found", grade: "Grade", callList: "Call list", followUp: "Follow-up" },
  source: { sheet: "Sheet", asOf: "As of", readAgain: "Read again", notADay: "Enter a day that exists." },
  theme: { toLight: "Switch to light", toDark: "Switch to dark" },
  progress: {
    reading: (done, total) => `Reading: ${done} of ${total} rows`,
    understanding: (done, total) => `Making sense of the cells: ${done} of ${total} rows`,
    checking: (done, total) => `Checking: ${done} of ${total} rows`,
    keeping: (done, total) => `Keeping what is there: ${done} of ${total} rows`,
    writing: (done, total) => `Writing: ${done} of ${total} cells`,
    restoring: (done, total) => `Restoring: ${done} of ${total} cells`,
    thinking: "Working…",
    cancel: "Cancel",
  },
  found: {
    heading: "What was found",
    customers: (count) => (count === 1 ? "1 customer" : `${count} customers`),
    where: ({ sheet, headerRow, firstRow, lastRow }) =>
      headerRow === null
        ? `Sheet “${sheet}”, no header row found`
        : `Sheet “${sheet}”, header in row ${headerRow}, customers in rows ${firstRow}–${lastRow}`,
    noHeader: "No header row was found. Enter the number of the header row below, or choose another sheet.",
    footerRows: (rows) =>
      `Totals and notes, not customers: ${rows.length === 1 ? "row" : "rows"} ${listed(rows, ", ")}`,
    layout: "Header and rows",
    headerRow: "Header row",
    firstDataRow: "First row",
    lastDataRow: "Last row",
    forgetChoices: "Back to automatic",
    columns: (known, total) => `${known} of ${total} columns understood`,
    leaveAlone: "Not used",
    secondPhone: "Second phone (where the first is missing)",
    fieldOf: (header) => `“${header}” means`,
    ours: "Written by this add-in",
    unnamed: "(no header)",
    dateOrder: (header) => `Order of dates in “${header}”`,
    dateOrders: { YMD: "Year-month-day", MDY: "Month/day/year", DMY: "Day/month/year" },
    showOthers: (count) => (count === 1 ? "Show 1 more column" : `Show ${count} more columns`),
    showFewer: "Show fewer",
    problems: (count) => (count === 1 ? "1 cell to look at" : `${count} cells to look at`),
    noProblems: "Every cell was understood.",
    moreCells: (count) => `and ${count} more`,
    duplicates: (groups, rows) =>
      `Same phone or id: ${groups === 1 ? "1 customer" : `${groups} customers`} in ${rows} rows`,
    possibleDuplicates: (groups) =>
      `Same name only, for you to decide: ${groups === 1 ? "1 group" : `${groups} groups`}`,
    rowsOf: (rows) => `Rows ${listed(rows, ", ")}`,
    exclusions: (count) => (count === 1 ? "1 customer not to contact" : `${count} customers not to contact`),
    exclusionsWhy: "These words on the sheet keep customers off every list, unless you lift it here.",
    lift: (name) => `Allow contact with ${name}`,
    lifted: "lifted",
    exclude: (name) => `Do not contact ${name}`,
    liftShort: "Lift",
    excludeShort: "Exclude",
    moreCustomers: (count) => `${count} more`,
    addSample: "Add sample customers",
    addSampleWhy: "No customer sheet yet? Add a sheet of invented customers and try everything on it.",
    goTo: (cell) => `Go to ${cell}`,
  },
  preview: {
    heading: "What will be written",
    column: ({ letters, header, owner, isNew, filled, replaced, replacesOverdue, cleared, same }) => {
      const whose = isNew ? "new column" : owner === "theirs" ? "your column" : "a column of this add-in";
      const parts = [
        filled > 0 ? `fills ${cells(filled, "blank cell")}` : "",
        replaced > 0 ? `changes ${cells(replaced, replacesOverdue ? "overdue date" : "cell")}` : "",
        cleared > 0 ? `clears ${cells(cleared, "cell")}` : "",
        same > 0 ? `${cells(same, "cell")} unchanged` : "",
      ].filter(Boolean);
      return `Column ${letters} “${header}” (${whose}): ${parts.join(", ") || "nothing changes"}`;
    },
    formulaColumn: ({ letters, header, isNew, replaced, count }) => {
      const over = isNew || replaced === 0 ? "" : `, in place of what stands in ${cells(replaced, "cell")}`;
      return `Column ${letters} “${header}” (${isNew ? "new column" : "a column of this add-in"}): ${cells(count, "formula")}${over}`;
    },
    sheet: ({ name, rows, isRewritten }) =>
      isRewritten
        ? `List “${name}” is replaced: ${rows === 1 ? "1 row" : `${rows} rows`} (nothing was typed on the old one; can be undone)`
        : `New sheet “${name}”: ${rows === 1 ? "1 row" : `${rows} rows`}`,
    nothing: "There is nothing to write.",
    firstRows: (count) => (count === 1 ? "The first row" : `The first ${count} rows`),
    row: (row) => `Row ${row}`,
    formulasStay: (addresses, total) =>
      `${cells(total, "cell")} with formulas stay as they are: ${listed(addresses, ", ")}`,
    untouched: "No other cell is changed.",
  },
  result: {
    written: "Written",
    column: ({ letters, header, isNew, cells: count }) =>
      `Column ${letters} “${header}”${isNew ? " (new)" : ""}: ${cells(count, "cell")}`,
    formulasKept: (addresses, total) => `${cells(total, "formula")} left alone: ${listed(addresses, ", ")}`,
    sheet: (sheet, rows) => `Sheet “${sheet}”: ${rows === 1 ? "1 row" : `${rows} rows`}`,
    undo: "Undo",
    show: "Show",
    again: "Do it again",
    undone: (count, columns, sheets, restored) =>
      `Undone: ${
        [
          count > 0 ? `${cells(count, "cell")} restored` : "",
          columns > 0 ? `${cells(columns, "new column")} removed` : "",
          sheets > 0 ? `${cells(sheets, "new sheet")} removed` : "",
          restored > 0 ? `${cells(restored, "earlier list")} put back` : "",
        ]
          .filter(Boolean)
          .join(", ") || "there was nothing to restore"
      }.`,
    left: {
      cells: ({ sheet, header, count }) =>
        `${cells(count, "cell")} of “${header}” on sheet “${sheet}” had been changed since and were left alone.`,
      column: ({ sheet, header }) =>
        `The new column “${header}” on sheet “${sheet}” had been changed since and was kept.`,
      sheet: ({ sheet }) => `Sheet “${sheet}” had been changed since and was kept. Delete it if you do not need it.`,
      rewritten: ({ sheet }) =>
        `List “${sheet}” had been changed since it was replaced and stays; the old one was not put back.`,
      block: ({ sheet, title }) =>
        `The block “${title}” on sheet “${sheet}” had been changed since and was left alone.`,
      sheetGone: ({ sheet }) => `Sheet “${sheet}” is no longer there.`,
    },
  },
  failure: {
    noExcel: () => "This page is not inside Excel, so it cannot read the workbook. Open Callsheet on Excel's Home tab.",
    sheetMissing: ({ sheet }) =>
      `There is no sheet “${sheet}”. It may have been renamed or deleted: choose the sheet again.`,
    emptySheet: ({ sheet }) =>
      `Sheet “${sheet}” is empty. Choose the sheet with your customers, or enter a header row and a customer first.`,
    sheetOfOrders: ({ sheet, rows, customers }) =>
      `“${sheet}” looks like a sheet of orders: ${customers === 0 ? "no row names a customer" : `its ${rows} rows are of ${customers} customers, so one customer would get several dates`}. Choose the customer sheet; without one, make a sheet of the buyers under “Grade” first. If these are customers after all, set the order columns to “Not used” under “Found”.`,
    protected: ({ sheet }) =>
      `Sheet “${sheet}” is protected and cannot be written to. Unprotect it on the Review tab, then try again.`,
    workbookProtected: () =>
      "The workbook's structure is protected, so no sheet can be added. Unprotect the workbook on the Review tab, then try again.",
    readOnly: () => "The workbook is open as read-only. Save a copy and work there.",
    filtered: ({ sheet }) =>
      `Sheet “${sheet}” is filtered. Values written under a filter land in the wrong rows, so show all rows first.`,
    changedSince: ({ sheet }) =>
      `Sheet “${sheet}” has changed since the preview (rows, order or contents). Make the preview again.`,
    textTooLong: ({ sheet, cell, length }) =>
      `${cell} on sheet “${sheet}” would get ${length} characters; a cell takes 32,767. Shorten the text it comes from, then try again.`,
    noRoom: ({ sheet }) =>
      `Sheet “${sheet}” has no free column on the right. Delete a column you do not need, then try again.`,
    tooLarge: ({ sheet }) =>
      `A row of sheet “${sheet}” is too large for Excel to hand over. Shorten very long texts or delete unused columns.`,
    cellEditing: () => "You are typing in a cell. Press Enter to finish, then try again.",
    dialogOpen: () => "A dialog is open in Excel. Close it, then try again.",
    connectionLost: () => "The connection to Excel was lost. Close this pane and open it again.",
    noAreaSelected: () => "Select one block of cells on the sheet, from its header to its last row, then try again.",
    selectedElsewhere: ({ sheet }) =>
      `The selected cells are on another sheet. Select cells on “${sheet}”, then try again.`,
    newerSettings: () =>
      "The settings in this workbook come from a newer version of Callsheet and were left alone. Update the add-in.",
    faultyRules: ({ sheet, faults }) =>
      `The rules sheet “${sheet}” has ${faults.length === 1 ? "1 mistake" : `${faults.length} mistakes`}; nothing is computed until it is corrected. ${faults
        .slice(0, faultsSaid)
        .map((fault) => rulesFaultText(fault, "en-US"))
        .join(" ")}`,
    severalRulesSheets: ({ sheets }) =>
      `A workbook can have one rules sheet only. There is already: ${listed(sheets, ", ")}. Please keep one.`,
    cancelled: () => "Canceled.",
    unexpected: ({ detail }) =>
      `The add-in made a mistake (${detail}). Try again; if it keeps happening, tell support.`,
    excelError: ({ code, detail }) =>
      `Excel refused this step (${code}: ${detail}). Try again; if it keeps happening, save and reopen the workbook.`,
    remains: {
      nothing: "Nothing was written.",
      part: "A part had been written and could not be put back automatically. Choose “Restore” to try again.",
      all: "What was written is still there.",
    },
    putBack: "Restore",
    tryAgain: "Try again",
    showAllRows: "Show all rows",
    goToRule: (cell) => `Go to ${cell}`,
  },
  notReady: {
    reading: "Still reading. You can start once it is done.",
    noHeader: "No header row was found. Under “Found”, say in which row it is.",
    nothingChosen: "Tick at least one.",
    noOwner: "Choose at least one owner.",
  },
  grade: {
    heading: "Grade customers",
    what: "Scores every customer by last order, orders and amount in 12 months (RFM), names tier and segment, and estimates the risk of losing them.",
    prepare: "Preview grades",
    apply: "Write grades",
    columns: "Columns to write",
    groups: {
      scores: "R, F, M and score",
      tier: "Tier (P G S B)",
      segment: "Segment",
      churn: "Churn risk and state",
    },
    graded: (count) => (count === 1 ? "1 customer graded" : `${count} customers graded`),
    notGraded: (count) => `${count} without a score (no orders, none in 12 months, or not readable)`,
    missing: (fields) =>
      `Grading needs the last order date, the number of orders and the amount. Not recognized: ${fields.join(", ")}. Name the columns under “Found”.`,
  },
  callList: {
    heading: "Generate the call list",
    what: "Puts the day's calls in order by follow-up date, intent and stage. No owner gets more than a day holds, and every row says why to call today.",
    prepare: "Preview the list",
    apply: "Generate call list",
    day: "Calls on",
    onAsOf: (day) => `${day} (the as-of day)`,
    onNext: (day) => `${day} (the next working day)`,
    onOther: "Another day",
    calls: (count) => (count === 0 ? "Nobody to call" : count === 1 ? "1 call" : `${count} calls`),
    forDay: (day, owners) => (owners > 1 ? `${day}, ${owners} owners` : day),
    carried: (count) => `${count} more did not fit and move to the next working day.`,
    leftOut: "Not on the list",
    leftOutCount: (reason, count) => `${reason}: ${count}`,
    first: "First on the list",
  },
  followUp: {
    heading: "Fill in follow-up dates",
    what: "Works out each customer's next contact from intent grade, stage, contract and purchase cycle, on working days only, with the reason beside it.",
    prepare: "Preview dates",
    apply: "Fill in dates",
    target: "Write to",
    theirs: (letters, header) => `Column ${letters} “${header}” (your column)`,
    ours: "A column of this add-in (added on the right if missing)",
    write: "Which cells",
    colours: "Color dates that are overdue or due today (conditional format, changes by itself)",
    coloured: "Dates are colored: overdue red, due today yellow. Your own conditional formats stay, and count first.",
    blankOrDone: "Blank ones, and overdue ones contacted since",
    all: "All of them (replaces existing dates)",
    dates: (count) => (count === 0 ? "No dates to fill in" : count === 1 ? "1 date" : `${count} dates`),
    moved: (count) => `${count} of them moved because the day was full`,
    kept: (count) => `Dates that still hold: ${count}`,
    closed: (count) => `Delivered or lost, not followed up: ${count}`,
    doNotContact: (count) => `Not to be contacted: ${count}`,
    unreadable: (count) => `Could not be read, not overwritten: ${count}`,
    withoutPhone: (rows) =>
      `No phone that can be dialled: ${rows.length} (row ${listed(rows, ", ")}). These customers get a date, but are on no call list: add a number, or reach them another way.`,
    withoutCapacity: (count) => `Owner takes no calls: ${count}`,
    noHolidayData: (year) => `There is no holiday calendar for ${year}: plain weekends were used.`,
    noNextContactColumn:
      "No next-contact column was recognized. Write to a column of this add-in, or name the column under “Found”.",
    overfullDay: (owner, day, count) =>
      `${owner ?? "Customers without an owner"}: ${count} follow-ups on ${day} already, more than a day holds.`,
    ownerWithoutCapacity: (owner, count) =>
      `${owner ?? "Customers without an owner"}: daily capacity is 0, ${count} customers got no date.`,
  },
  crash: {
    title: "Something went wrong in Callsheet",
    text: "This is a mistake in the add-in; nothing of yours is lost. Start again, and if it keeps happening, send the details below to support.",
    restart: "Start again",
    details: "Details",
    dismiss: "Dismiss",
  },
};

function cells(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
