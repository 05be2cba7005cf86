package org.parley.usecases.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Attribution;
import org.parley.model.Dropped;
import org.parley.model.Published;

/**
 * What a dossier says, in the order a reader asks: which reports, who speaks, what they say, who else tells it.
 *
 * @param title     name of the dossier
 * @param program   name and version of the program and its reader
 * @param reports   oldest first, those without a date last
 * @param voices    actors with attributions, most first
 * @param unclear   attributions whose source the reader could not settle
 * @param shared    what several independent reports tell of one actor
 * @param single    per report, what no other independent report tells
 */
public record Brief(
        String title,
        String program,
        List<Report> reports,
        int witnesses,
        List<Voice> voices,
        List<Quote> unclear,
        List<Shared> shared,
        List<Single> single) {

    /**
     * One report.
     *
     * @param name    to call it by
     * @param origin  outlet where it was published first, where that is another than {@code outlet} or the only one known
     * @param sameAs  how it depends on other reports, or null where it stands on its own
     * @param dropped what of its text was left aside
     */
    public record Report(
            String id,
            String file,
            String name,
            @Nullable String outlet,
            @Nullable String origin,
            @Nullable Published published,
            @Nullable String language,
            @Nullable String unread,
            @Nullable String sameAs,
            int quotes,
            List<Setaside> dropped) {

        /** Outlet where known, or where it appeared first; otherwise its name. */
        public String from() {
            return outlet != null ? outlet : origin != null ? origin : name;
        }
    }

    /** Words left aside and why. */
    public record Setaside(String text, Dropped dropped) {}

    /**
     * One actor and what reports have it say.
     *
     * @param affiliation "foreign policy chief, European Union", or null
     */
    public record Voice(
            Actor actor, @Nullable String affiliation, List<Quote> direct, List<Quote> indirect, int reports) {

        public int total() {
            return direct.size() + indirect.size();
        }
    }

    /**
     * One attribution with the sentences around it.
     *
     * @param id       of the attribution
     * @param speaker  name of the actor, or the report's words for it
     * @param sentence the sentences of the report it stands in
     */
    public record Quote(
            String id,
            String speaker,
            @Nullable String actor,
            Attribution attribution,
            String sentence,
            Report report) {}

    /** The same told by several independent reports. */
    public record Shared(String speaker, List<Quote> quotes) {}

    /** What one report alone tells. */
    public record Single(Report report, List<Quote> quotes) {}
}
