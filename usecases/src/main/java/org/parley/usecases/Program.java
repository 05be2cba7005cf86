package org.parley.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Who made a dossier or an export: this program, in this version. */
public final class Program {

    public static final String NAME = "Parley";

    /** As the build wrote it, such as {@code "0.1.0"}. */
    public static final String VERSION = version();

    private Program() {}

    private static String version() {
        try (InputStream in = Program.class.getResourceAsStream("program.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program's own file program.properties is missing; build it again");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
