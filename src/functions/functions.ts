/* The functions as Excel calls them, a family a line, in the order in which Excel lists them. Parameters are named as the formula bar shows them, in lower case with underscores. */
export * from "./rfm";
export * from "./funnel";
export * from "./churn";
export * from "./clv";
export * from "./followUp";
export * from "./grade";
export * from "./workday";
export * from "./rate";
export * from "./pareto";
export * from "./cost";
