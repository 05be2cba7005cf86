package org.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit status. */
record Faults(Console console) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        console.say("parley: " + fault);
        return ExitCode.FAULT;
    }
}
