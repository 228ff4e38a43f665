/** What webpack makes of files that are not code. */
declare module "*.css";
declare module "*.xlsx" {
  /** The address from which the file can be fetched. */
  const address: string;
  export default address;
}
