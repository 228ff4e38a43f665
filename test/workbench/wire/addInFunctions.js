/* global CustomFunctions, Office, window */
/* A script of an add-in, run in its page by officeInNode: functions and commands of every kind that Excel can meet. */
CustomFunctions.associate("SAMPLE.ADD", (first, second) => first + second);
CustomFunctions.associate("SAMPLE.SUM", (rows) => rows.flat().reduce((sum, value) => sum + value, 0));
CustomFunctions.associate("SAMPLE.TABLE", () => [
  [1, "one"],
  [2, null],
]);
CustomFunctions.associate("SAMPLE.LATER", (value) => Promise.resolve(value * 2));
CustomFunctions.associate("SAMPLE.ARGUMENTS", (...received) => JSON.stringify(received.slice(0, -1)));
CustomFunctions.associate("SAMPLE.ADDRESS", (value, invocation) => String(invocation.address));
CustomFunctions.associate("SAMPLE.MISSING", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no such customer");
});
CustomFunctions.associate("SAMPLE.WRONG", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "not a date");
});
CustomFunctions.associate("SAMPLE.FAR", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, "out of reach");
});
CustomFunctions.associate("SAMPLE.REJECTED", () =>
  Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)),
);
CustomFunctions.associate("SAMPLE.MIXED", () => [
  ["fine", new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no such customer")],
]);
CustomFunctions.associate("SAMPLE.BROKEN", () => {
  throw new Error("nobody will read this");
});
CustomFunctions.associate("SAMPLE.NAN", () => Number.NaN);
CustomFunctions.associate("SAMPLE.LIST", () => [1, 2, 3]);
CustomFunctions.associate("SAMPLE.NEVER", (value, invocation) => {
  invocation.onCanceled = () => {
    window.canceled = (window.canceled ?? 0) + 1;
  };
  return window.answersAfterAll ? value : new Promise(() => {});
});

Office.actions.associate("sample.mark", (event) => {
  window.marked = event.source.id;
  event.completed();
});
Office.actions.associate("sample.forgetful", () => {});
