#!/usr/bin/env node
import { program } from "./program.js";

// Who reads what we print may stop reading (`… | head`); what the command does is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

void program().parseAsync();
