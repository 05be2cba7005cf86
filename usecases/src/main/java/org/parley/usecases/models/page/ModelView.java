package org.parley.usecases.models.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a page shows of a model, in words.
 *
 * @param size     such as {@code "4 decision makers, 9 options, 336 of 512 states feasible"}
 * @param kept     null where the model is no version kept in a dossier
 * @param notice   why there is less to see than usual; null where there is nothing to say
 * @param patience true where outcomes are not listed only because that would take a while
 * @param concepts each with its meaning and how many outcomes hold
 * @param now      the status quo; null where the model names none
 * @param outcomes those that hold under most concepts first
 * @param more     how many outcomes that hold are not among them
 * @param sampling how the shares were drawn; null where there are none
 * @param paths    ways from the status quo, first by gains alone, then by any moves; none where no status quo is named
 * @param whatIf   a second model held beside this one; null where there is none
 * @param fallen   what rests on words that were rejected, corrected or lost since
 * @param remarks  what a careful reader should know
 */
public record ModelView(
        String title,
        String about,
        String program,
        String size,
        @Nullable Kept kept,
        @Nullable String notice,
        boolean patience,
        List<Held> concepts,
        @Nullable Card now,
        List<Card> outcomes,
        int more,
        @Nullable Sampling sampling,
        List<PathPicture> paths,
        @Nullable WhatIf whatIf,
        List<Party> parties,
        List<Item> rules,
        List<String> fallen,
        List<String> remarks,
        Table table) {

    public boolean hasConcepts() {
        return !concepts.isEmpty();
    }

    public boolean hasOutcomes() {
        return !outcomes.isEmpty();
    }

    public boolean hasPaths() {
        return !paths.isEmpty();
    }

    public boolean hasMore() {
        return more > 0;
    }

    public boolean hasFallen() {
        return !fallen.isEmpty();
    }

    public boolean hasRules() {
        return !rules.isEmpty();
    }

    public boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    /** Which version it is. */
    public record Kept(
            String name,
            int version,
            String keptAt,
            String keeper,
            @Nullable String note) {}

    /** A stability concept. */
    public record Held(String label, String meaning, int count) {}

    /** A decision maker with all that is its own. */
    public record Party(
            String name,
            List<Item> options,
            List<Item> preferences,
            @Nullable String otherwise) {}

    /**
     * A part of the model that may cite evidence.
     *
     * @param id     unique on the page, for links
     * @param detail such as {@code "belief 0.9"}; empty where there is nothing to add
     */
    public record Item(String id, String words, String detail, List<Quote> quotes, boolean assumed, boolean shaken) {

        public boolean hasQuotes() {
            return !quotes.isEmpty();
        }

        /** Such as {@code "2 quotations"}. */
        public String count() {
            return quotes.size() == 1 ? "1 quotation" : quotes.size() + " quotations";
        }
    }

    /**
     * What a part rests on.
     *
     * @param source   speaker, outlet, date and report
     * @param counter  it speaks against the part
     * @param document    id in the dossier, to link to; null where there is none
     * @param attribution that the words belong to, such as {@code "d12-a3"}; null where none does
     * @param at          where the words begin in the report, in code points; null where they do not stand in it
     */
    public record Quote(
            String text,
            String source,
            boolean counter,
            @Nullable String document,
            @Nullable String attribution,
            @Nullable Integer at,
            List<String> troubles) {}

    /**
     * An outcome.
     *
     * @param concepts  labels of those under which it holds
     * @param distance  such as {@code "2 changes from now"}; empty where there is no status quo
     * @param told      why it holds, or who leaves it and how
     * @param toldUnder label of the concept that this is told under
     * @param mark      under which concepts it does not hold in the model beside this one, else empty
     */
    public record Card(
            String id,
            long state,
            List<Stand> stands,
            List<String> concepts,
            boolean isNow,
            String distance,
            List<Told> told,
            String toldUnder,
            List<Bar> bars,
            String mark) {

        /** It holds under no concept. */
        public boolean leaves() {
            return concepts.isEmpty();
        }

        public boolean hasBars() {
            return !bars.isEmpty();
        }
    }

    /**
     * What one decision maker does.
     *
     * @param nothing it has taken none of its options
     */
    public record Stand(String party, List<Taken> options, boolean nothing) {}

    /**
     * An option in an outcome.
     *
     * @param change "new" if it is not taken now, "dropped" if it is taken now and not here, else empty
     */
    public record Taken(String name, String change) {}

    /** A sentence and what it rests on. */
    public record Told(String text, List<Reference> rests) {}

    /**
     * A link to a preference.
     *
     * @param id of its {@link Item}
     */
    public record Reference(String id, String words, boolean assumed, boolean shaken) {}

    /** How often an outcome holds; percentages from 0 to 100. */
    public record Bar(String concept, String share, double percent, double low, double width, String interval) {}

    /** How models were drawn. */
    public record Sampling(String draws, long seed, String note) {}

    /**
     * A second model beside the first.
     *
     * @param same the same outcomes hold; false with no shifts where that was not worked out
     */
    public record WhatIf(String title, List<Change> changes, List<Shift> shifts, boolean same) {}

    /**
     * A difference between two models.
     *
     * @param sign "+", "−" or "~"
     */
    public record Change(String sign, String what) {}

    /** Outcomes that hold only before or only after. */
    public record Shift(String concept, List<String> gained, int moreGained, List<String> lost, int moreLost) {}

    /** Outcomes as experts read them. */
    public record Table(List<String> parties, List<String> options, List<Row> rows) {}

    /**
     * One outcome.
     *
     * @param taken  "Y" or "N" for each option
     * @param levels such as {@code "7 of 9"}: what each decision maker gets, 1 is worst
     * @param stable for each decision maker the concepts under which it stays
     */
    public record Row(String card, long state, List<String> taken, List<String> levels, List<String> stable) {}
}
