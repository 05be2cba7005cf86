package org.parley.conflict;

/**
 * A partial assignment of options: some taken, some not, the rest open.
 *
 * @param mask  bit i is set where option i is named
 * @param value bit i is set where option i is named as taken; a subset of the mask
 */
public record Pattern(long mask, long value) {

    public Pattern {
        if ((value & ~mask) != 0) {
            throw new IllegalArgumentException("value " + value + " goes beyond mask " + mask);
        }
    }

    /** The state shows this pattern. */
    public boolean matches(long state) {
        return (state & mask) == value;
    }

    /** Every state that shows the other pattern shows this one too. */
    public boolean covers(Pattern other) {
        return (other.mask & mask) == mask && (other.value & mask) == value;
    }
}
