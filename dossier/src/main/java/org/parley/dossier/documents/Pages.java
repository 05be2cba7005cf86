package org.parley.dossier.documents;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Goes through documents in order of id, a page at a time. Each page is a transaction of its own, so that a slow reader
 * keeps nothing open, and what comes in meanwhile comes last.
 */
final class Pages<T> implements Iterator<T> {

    private final LongFunction<@Nullable Long> endAfter;
    private final Fetch<T> fetch;
    private long last;
    private Iterator<T> page = Collections.emptyIterator();

    /** What belongs to documents {@code first} to {@code last}, both included. */
    interface Fetch<T> {
        List<T> fetch(long first, long last);
    }

    private Pages(LongFunction<@Nullable Long> endAfter, Fetch<T> fetch) {
        this.endAfter = endAfter;
        this.fetch = fetch;
    }

    /** @param endAfter the id that the page of documents after an id ends with; null where none are left */
    static <T> Stream<T> of(LongFunction<@Nullable Long> endAfter, Fetch<T> fetch) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Pages<>(endAfter, fetch), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext()) {
            Long end = endAfter.apply(last);
            if (end == null) {
                return false;
            }
            page = fetch.fetch(last + 1, end).iterator();
            last = end;
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
