package org.parley.cli.conflict;

import org.parley.cli.Console;
import org.parley.cli.ExitCode;
import org.parley.conflict.BadModel;
import org.parley.conflict.states.TooManyStates;
import org.parley.dossier.access.DossierException;

/** Runs a command and says what is wrong with the model, if anything is. */
final class Attempt {

    /** What a command does. */
    @FunctionalInterface
    interface Work {
        void run();
    }

    private Attempt() {}

    static int at(Console console, Work work) {
        try {
            work.run();
            console.out().flush();
            return ExitCode.DONE;
        } catch (BadModel bad) {
            bad.problems().forEach(problem -> console.say("parley: " + problem));
        } catch (DossierException trouble) {
            console.say("parley: " + trouble.getMessage());
        } catch (TooManyStates tooMany) {
            console.say("parley: " + tooMany.getMessage());
        }
        return ExitCode.INPUT;
    }
}
