/** The languages the program speaks; Chinese first. */
export type Locale = "zh-CN" | "en";
