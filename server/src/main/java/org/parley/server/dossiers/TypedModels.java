package org.parley.server.dossiers;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.Remark;
import org.parley.conflict.draft.ModelDraft;
import org.parley.conflict.files.DraftModel;
import org.parley.conflict.files.ModelFiles;
import org.parley.conflict.files.YamlModel;
import org.parley.conflict.files.YamlWriter;
import org.parley.conflict.states.StateSpace;
import org.parley.server.view.ModelCheck;
import org.parley.server.view.ModelProblem;

/** Models as a person typed them, in a form or as the text of a file. */
public final class TypedModels {

    private static final int LONGEST = 2_000_000; // characters
    private static final int QUICK_OPTIONS = 18;
    private static final Pattern LINE = Pattern.compile(":(\\d+:\\d+)$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#|\\s#\\s");

    private TypedModels() {}

    /** @throws BadModel with a sentence for each thing that is wrong */
    static ConflictModel read(@Nullable ModelDraft draft, @Nullable String yaml) {
        if (draft != null) {
            return DraftModel.read(draft);
        }
        if (yaml == null) {
            throw new Unusable("No model was sent.", "Send a draft or a text.");
        }
        if (yaml.length() > LONGEST) {
            throw new Unusable(
                    "The text has more than %,d characters, which no model needs.".formatted(LONGEST),
                    "Look whether this is a model file.");
        }
        return YamlModel.read("text", yaml);
    }

    /** The file that says the same. */
    static String yaml(@Nullable ModelDraft draft, @Nullable String yaml) {
        return draft != null ? YamlWriter.write(draft) : String.valueOf(yaml);
    }

    /** What is wrong with it, and what a careful reader should know. */
    public static ModelCheck check(@Nullable ModelDraft draft, @Nullable String yaml) {
        return check(draft, yaml, () -> read(draft, yaml));
    }

    /** The same for a file of any known kind. */
    public static ModelCheck checkFile(String file, String text) {
        return check(null, null, () -> ModelFiles.read(file, text));
    }

    private static ModelCheck check(
            @Nullable ModelDraft draft, @Nullable String yaml, Supplier<ConflictModel> reading) {
        try {
            ConflictModel model = reading.get();
            return new ModelCheck(
                    draft == null ? ModelDraft.of(model) : draft,
                    yaml == null ? YamlWriter.write(model) : yaml,
                    size(model),
                    List.of(),
                    remarks(model));
        } catch (BadModel bad) {
            return new ModelCheck(
                    draft, draft == null ? yaml : YamlWriter.write(draft), null, problems(bad), List.of());
        }
    }

    /** Places without the name of a file that a person never named. */
    public static List<ModelProblem> problems(BadModel bad) {
        return bad.problems().stream()
                .map(problem -> {
                    Matcher line = LINE.matcher(problem.place());
                    String place = line.find() ? line.group(1) : problem.place().equals("text") ? "" : problem.place();
                    return new ModelProblem(place, problem.sentence());
                })
                .toList();
    }

    static boolean comments(String yaml) {
        return COMMENT.matcher(yaml).find();
    }

    /** None for a model so large that to find them would keep a typing person waiting. */
    private static List<String> remarks(ConflictModel model) {
        return model.options().size() > QUICK_OPTIONS
                ? List.of()
                : Remark.about(model).stream()
                        .filter(remark -> remark.kind() != Remark.Kind.ASSUMPTION) // shown beside each part
                        .map(Remark::text)
                        .toList();
    }

    private static String size(ConflictModel model) {
        int who = model.decisionMakers().size();
        int options = model.options().size();
        String states = options > QUICK_OPTIONS
                ? "up to %,d states".formatted(1L << options)
                : "%,d of %,d states feasible".formatted(StateSpace.of(model).size(), 1L << options);
        return (who == 1 ? "1 decision maker, " : who + " decision makers, ")
                + (options == 1 ? "1 option, " : options + " options, ")
                + states;
    }
}
