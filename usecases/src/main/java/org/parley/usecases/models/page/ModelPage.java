package org.parley.usecases.models.page;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A model as one self-contained HTML page: no script, nothing fetched, everything escaped; light and dark, for narrow
 * screens and for print. {@link #picture} writes its path picture alone.
 */
public final class ModelPage {

    private ModelPage() {}

    public static void write(ModelView view, Writer out) {
        execute("model", view, out);
    }

    /** Ways from the status quo as an SVG file. */
    public static void picture(PathPicture paths, Writer out) {
        execute("paths", paths, out);
    }

    private static void execute(String template, Object context, Writer out) {
        try (Reader text = resource(template)) {
            Mustache.compiler()
                    .escapeHTML(true)
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .withLoader(ModelPage::resource)
                    .compile(text)
                    .execute(context, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader resource(String name) {
        InputStream in = ModelPage.class.getResourceAsStream(name + ".mustache");
        if (in == null) {
            throw new IllegalStateException("the program's own file " + name + ".mustache is missing; build it again");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
