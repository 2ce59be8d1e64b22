import { createPQueueJobQueue } from "../../../src/adapters/p-queue/p-queue-job-queue.ts";
import { jobQueueContract } from "../../contracts/job-queue.ts";

jobQueueContract("the queue of one process", createPQueueJobQueue);
