/** The terms in which notices lay down duties and by which ledgers are read: places, levels, organs, posts, activities. */

export const REGION_IDS = ["shanxi", "jinzhong", "shuozhou", "jincheng", "huiji"] as const;
export type RegionId = (typeof REGION_IDS)[number];

export const LEVELS = ["province", "city", "county", "town"] as const;
export type Level = (typeof LEVELS)[number];

export const ORGANS = ["party", "government", "department", "town", "enterprise"] as const;
export type Organ = (typeof ORGANS)[number];

/** 主要负责人, 分管负责人, 班子成员. */
export const POSTS = ["principal", "deputy", "member"] as const;
export type Post = (typeof POSTS)[number];

/** talk is 约谈. */
export const ACTIVITY_KINDS = [
  "inspection",
  "meeting",
  "lecture",
  "study",
  "training",
  "drill",
  "report",
  "talk",
  "other",
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** 党委（组）会, 政府会议, 安委会全体会议, 安委会（办）例会, 部门会议, 视频会, 专题会, 其他. */
export const MEETING_KINDS = [
  "party-committee",
  "government",
  "committee-plenary",
  "committee-regular",
  "department",
  "video",
  "special",
  "other",
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
