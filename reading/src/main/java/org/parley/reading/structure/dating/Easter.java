package org.parley.reading.structure.dating;

import java.time.LocalDate;

/** The day of Easter in the western and the orthodox churches, 1583 to 2099. */
final class Easter {

    private Easter() {}

    /** Gregorian Easter by the algorithm of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, 1991, ch. 8). */
    static LocalDate western(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** Julian Easter (Meeus), told in the Gregorian calendar; 13 days apart from 1900 to 2099. */
    static LocalDate orthodox(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
    }
}
