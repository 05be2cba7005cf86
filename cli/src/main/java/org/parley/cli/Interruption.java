package org.parley.cli;

/**
 * Says what became of the work when a person stops the program while it runs: Ctrl-C, or a system that shuts down. Closed
 * once the work is done.
 */
final class Interruption implements AutoCloseable {

    private final Thread last;

    private Interruption(Thread last) {
        this.last = last;
    }

    /** @param sentence what a person should know then */
    static Interruption says(Console console, String sentence) {
        Thread last = new Thread(() -> console.say(sentence), "interruption");
        Runtime.getRuntime().addShutdownHook(last);
        return new Interruption(last);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException shuttingDown) {
            // it is saying it right now
        }
    }
}
