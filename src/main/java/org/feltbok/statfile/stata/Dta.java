package org.feltbok.statfile.stata;

/** Numbers of the format. */
final class Dta {
    static final int TYPE_LONG_TEXT = 32768;
    static final int TYPE_DOUBLE = 65526;
    static final int TYPE_FLOAT = 65527;
    static final int TYPE_LONG = 65528;
    static final int TYPE_INT = 65529;
    static final int TYPE_BYTE = 65530;

    /** Bytes of a text in a row; a longer one stands apart. */
    static final int WIDEST = 2045;

    static final int MISSING_BYTE = 101;
    static final int MISSING_INT = 32741;
    static final int MISSING_LONG = 2147483621;
    static final long MISSING_DOUBLE = 0x7fe0000000000000L;
    static final long DOUBLE_STEP = 0x0000010000000000L;
    static final int MISSING_FLOAT = 0x7f000000;
    static final int FLOAT_STEP = 0x00000800;

    /** How many missing values there are: one without a letter, and a to z. */
    static final int MISSINGS = 27;

    static final String ORIGIN = "feltbok_name";

    private Dta() {}

    /** The stored number of a missing value that has a place, for a type of whole numbers. */
    static int missing(int type) {
        return switch (type) {
            case TYPE_BYTE -> MISSING_BYTE;
            case TYPE_INT -> MISSING_INT;
            default -> MISSING_LONG;
        };
    }
}
