import { describeFixes } from "../contract/fixes";
import { describeContract } from "../contract/suite";
import { fileSubject } from "./subject";

describeContract(fileSubject);
describeFixes(fileSubject);
