package org.feltbok.coding.ui.similar;

/** Words of an answer in one line. */
final class Quotes {
    private static final int LONGEST = 48;

    private Quotes() {}

    static String line(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 2)) + " …";
    }
}
