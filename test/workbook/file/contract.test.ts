import { describeContract } from "../contract/suite";
import { fileSubject } from "./subject";

describeContract(fileSubject);
