/**
 * The days from Monday to Friday that are off in Taiwan, holidays and the days off in their place (補假), by year; no Saturday
 * is worked in these years. Source: 行政院人事行政總處, 中華民國政府行政機關辦公日曆表 of 115 and 116, data.gov.tw dataset 14718
 * (政府資料開放授權條款 1.0). A new year is added when its calendar has been published, mostly in June of the year before.
 */
export const taiwanDaysOff: Readonly<Record<number, readonly string[]>> = {
  2026: [
    ...["2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-27"],
    ...["2026-04-03", "2026-04-06", "2026-05-01", "2026-06-19", "2026-09-25", "2026-09-28", "2026-10-09"],
    ...["2026-10-26", "2026-12-25"],
  ],
  2027: [
    ...["2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-03-01"],
    ...["2027-04-05", "2027-04-06", "2027-04-30", "2027-06-09", "2027-09-15", "2027-09-28", "2027-10-11"],
    ...["2027-10-25", "2027-12-24", "2027-12-31"],
  ],
};
