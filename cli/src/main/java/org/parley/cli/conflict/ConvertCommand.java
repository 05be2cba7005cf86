package org.parley.cli.conflict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.GmcrWriter;
import org.parley.conflict.files.YamlWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley conflict convert}: a model in another form. */
@Command(name = "convert", description = "Writes a model as YAML, or as .gmcr for other programs.")
public final class ConvertCommand extends ModelCommand {

    /** Forms a model can be written in. */
    enum Form {
        YAML,
        GMCR
    }

    @Option(names = "--to", paramLabel = "FORM", required = true, description = "yaml or gmcr.")
    private Form form = Form.YAML;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write it; standard output if left out.")
    private @Nullable Path file;

    public ConvertCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        String text = switch (form) {
            case YAML -> YamlWriter.write(model);
            case GMCR -> GmcrWriter.write(model);
        };
        Path target = file;
        if (target == null) {
            console.out().print(text);
            return;
        }
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new BadModel("The file " + target + " cannot be written: " + e.getMessage() + ". Name another one.");
        }
    }
}
