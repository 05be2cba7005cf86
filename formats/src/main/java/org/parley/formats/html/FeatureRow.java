package org.parley.formats.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the measures of one block after the other; each column has a name, in the order of the first row. */
final class FeatureRow {

    private final List<String> names = new ArrayList<>();
    private float[] values = new float[256];
    private int column;

    void put(String name, double value) {
        if (column == values.length) {
            values = Arrays.copyOf(values, 2 * column);
        }
        values[column] = (float) value;
        if (names.size() == column) {
            names.add(name);
        }
        column++;
    }

    void put(String name, boolean value) {
        put(name, value ? 1 : 0);
    }

    /** The row; the next one begins. */
    float[] end() {
        float[] row = Arrays.copyOf(values, column);
        column = 0;
        return row;
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
