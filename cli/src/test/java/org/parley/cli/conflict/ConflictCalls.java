package org.parley.cli.conflict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Console;
import picocli.CommandLine;

/** Calls {@code parley conflict …} as a person does, in a folder of its own. */
abstract class ConflictCalls {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    int conflict(String... command) {
        out.reset();
        err.reset();
        PrintWriter writer = new PrintWriter(out, true, UTF_8);
        Console console = new Console(writer, out, new PrintWriter(err, true, UTF_8), false);
        int code = new CommandLine(new ConflictCommand(), new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        try {
                            return type.getConstructor(Console.class).newInstance(console);
                        } catch (NoSuchMethodException e) {
                            return CommandLine.defaultFactory().create(type);
                        }
                    }
                })
                .setOut(writer)
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(command);
        writer.flush();
        return code;
    }

    String printed() {
        return out.toString(UTF_8);
    }

    String said() {
        return err.toString(UTF_8);
    }
}
