/** Style sheets, which webpack takes out of the script. */
declare module "*.css";
