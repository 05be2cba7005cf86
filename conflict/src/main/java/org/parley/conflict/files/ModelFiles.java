package org.parley.conflict.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;

/** Reads a model from whichever of the known kinds of file it is in. */
public final class ModelFiles {
    private static final long LARGEST = 64L * 1024 * 1024;

    private ModelFiles() {}

    /**
     * A {@code .gmcr} file, or anything else that begins like JSON, is read as such; the rest is read as YAML.
     *
     * @throws BadModel with a sentence for each thing that is wrong, a file that cannot be read among them
     */
    public static ConflictModel read(Path file) {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        return read(name, text(file, name));
    }

    /**
     * The same for a text at hand.
     *
     * @param name of the file it came from, for messages and for its ending
     */
    public static ConflictModel read(String name, String text) {
        return isJson(name, text) ? GmcrFile.read(name, text) : YamlModel.read(name, text);
    }

    /**
     * A model file as YAML: as it stands where it is YAML already, with every comment; otherwise written anew.
     *
     * @throws BadModel where it cannot be used
     */
    public static String yaml(Path file) {
        String name = String.valueOf(file.getFileName());
        String text = text(file, name);
        ConflictModel model = read(name, text);
        return isJson(name, text) ? YamlWriter.write(model) : text;
    }

    private static boolean isJson(String name, String text) {
        return name.endsWith(".gmcr") || text.stripLeading().startsWith("{");
    }

    private static String text(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                throw bad(name, "This is a folder. Name a model file, .yaml or .gmcr.");
            }
            if (Files.size(file) > LARGEST) {
                throw bad(
                        name,
                        "The file is larger than 64 MB, which no model needs. Name a model file, .yaml or .gmcr.");
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw bad(file.toString(), "There is no such file. Check the name.");
        } catch (CharacterCodingException e) {
            throw bad(name, "The file is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException e) {
            throw bad(name, "The file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static BadModel bad(String place, String sentence) {
        return new BadModel(List.of(new BadModel.Problem(place, sentence)));
    }
}
