import { describeFixes } from "../contract/fixes";
import { describeInserting } from "../contract/inserting";
import { describeContract } from "../contract/suite";
import { fileSubject } from "./subject";

describeContract(fileSubject);
describeFixes(fileSubject);
describeInserting(fileSubject);
