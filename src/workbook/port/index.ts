export * from "./address";
export * from "./host";
export * from "./plan";
export * from "./snapshot";
export * from "./memory";
export * from "./marks";
export * from "./sorting";
export * from "./inserting";
