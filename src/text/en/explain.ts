/** How the reading of one work description is put into words. */
import type { explain as zh } from "../zh-CN/explain";

const kinds: typeof zh.kinds = {
  inspection: "inspection",
  meeting: "meeting",
  lecture: "lecture given",
  study: "study session",
  training: "training",
  drill: "drill",
  report: "report",
  talk: "warning talk",
  other: "other work",
};
const roles: typeof zh.roles = { lead: "led it", attend: "took part", unclear: "not said who led" };
const meetings: typeof zh.meetings = {
  "party-committee": "Party committee (group) meeting",
  government: "government meeting",
  "committee-plenary": "plenary of the safety committee",
  "committee-regular": "regular safety meeting",
  department: "department meeting",
  video: "video meeting",
  special: "special-topic meeting",
  other: "other meeting",
};
const statuses: typeof zh.statuses = {
  done: "done",
  planned: "planned",
  delegated: "done by others",
  negated: "not done or not attended",
};
const subjects: typeof zh.subjects = {
  leader: "the leader",
  organisation: "an organisation",
  others: "a higher body or other people",
};

export const explain: typeof zh = {
  kinds,
  roles,
  meetings,
  statuses,
  subjects,
  meanings: {
    ...kinds,
    ...roles,
    "party-committee": meetings["party-committee"],
    government: meetings.government,
    "committee-plenary": meetings["committee-plenary"],
    "committee-regular": meetings["committee-regular"],
    department: meetings.department,
    video: meetings.video,
    special: meetings.special,
    planned: statuses.planned,
    delegated: statuses.delegated,
    negated: statuses.negated,
    organisation: subjects.organisation,
    others: subjects.others,
    safety: "about work safety",
  },
  labels: {
    text: "Description",
    activity: "Activity",
    also: "Also",
    role: "Leader",
    status: "Status",
    subject: "Done by",
    ledBy: "Led by",
    safety: "Work safety",
    place: "Place",
    matter: "Matter",
    why: "Words that decided",
  },
  yes: "yes",
  no: "no",
  none: "not stated",
  matterNamed: "stated",
  ledBy: (name) => `${name} (in another leader's ledger: took part)`,
  label: (name, value) => `${name}: ${value}`,
  join: (parts) => parts.join(", "),
  reason: (words, meaning) => `“${words}” means ${meaning}`,
  reasons: (sentences) => `${sentences.join("; ")}.`,
};
