package org.parley.cli;

import org.parley.dossier.access.DossierException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit status. */
record Faults(Console console) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return switch (fault) {
            case DossierException trouble -> said(trouble);
            case InputProblem problem -> said(problem);
            default -> {
                console.say("parley: this is a fault of the program, not yours. The dossier keeps what was finished.");
                console.say("Please report it with these lines (they hold no text of your reports):");
                console.say("  " + fault.getClass().getName());
                for (int i = 0; i < Math.min(12, fault.getStackTrace().length); i++) {
                    console.say("    at " + fault.getStackTrace()[i]);
                }
                yield ExitCode.FAULT;
            }
        };
    }

    private int said(Exception trouble) {
        console.say("parley: " + trouble.getMessage());
        return ExitCode.INPUT;
    }
}
