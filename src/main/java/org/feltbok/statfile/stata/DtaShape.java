package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.ReadText;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How wide things are in a version of the format.
 *
 * @param release such as 118
 */
record DtaShape(int release) {
    static final int OLDEST = 113;
    static final int NEWEST = 119;

    /** What its texts are written in, as far as the format says it. */
    Charset charset() {
        return release >= 118 ? StandardCharsets.UTF_8 : ReadText.WESTERN;
    }

    /** A text up to the first byte 0. */
    String text(byte[] bytes) {
        return release >= 118
                ? ReadText.ended(bytes, StandardCharsets.UTF_8)
                : ReadText.guessedEnded(bytes);
    }

    int name() {
        return release >= 118 ? 129 : 33;
    }

    int label() {
        return release >= 118 ? 321 : 81;
    }

    int format() {
        return release >= 118 ? 57 : release == OLDEST ? 12 : 49;
    }

    /** Bytes of the number of variables. */
    int count() {
        return release == NEWEST ? 4 : 2;
    }

    /** Bytes that say which variable a text that stands apart belongs to; up to eight the row. */
    int owner() {
        return release == 117 ? 4 : release == NEWEST ? 3 : 2;
    }

    /** The number of an older type as it is today. */
    static int typeNow(int old) {
        return switch (old) {
            case 251 -> Dta.TYPE_BYTE;
            case 252 -> Dta.TYPE_INT;
            case 253 -> Dta.TYPE_LONG;
            case 254 -> Dta.TYPE_FLOAT;
            case 255 -> Dta.TYPE_DOUBLE;
            default -> old;
        };
    }

    /** Bytes of a cell; below 0 if there is no such type. */
    static int width(int type) {
        return switch (type) {
            case Dta.TYPE_LONG_TEXT, Dta.TYPE_DOUBLE -> 8;
            case Dta.TYPE_FLOAT, Dta.TYPE_LONG -> 4;
            case Dta.TYPE_INT -> 2;
            case Dta.TYPE_BYTE -> 1;
            default -> type > 0 && type <= Dta.WIDEST ? type : -1;
        };
    }
}
