package org.feltbok.shell.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives an OpenType font its digits of equal width as the ordinary ones, because JavaFX cannot
 * switch on font features and columns of numbers must stand straight. The map from characters to
 * glyphs is written anew at the end of the font.
 */
final class TabularDigits {
    private static final int RECORD = 16;

    private final byte[] font;
    private final ByteBuffer in;

    private TabularDigits(byte[] font) {
        this.font = font;
        this.in = ByteBuffer.wrap(font);
    }

    /** The changed font; the font as it was where it has no such digits. */
    static byte[] inPlaceOf(byte[] font) {
        return new TabularDigits(font).changed();
    }

    private record Group(int first, int last, int glyph) {}

    private byte[] changed() {
        int cmap = table("cmap");
        int gsub = table("GSUB");
        if (cmap < 0 || gsub < 0) {
            return font;
        }
        int lookup = tabularLookup(in.getInt(gsub + 8));
        int map = fullMap(in.getInt(cmap + 8));
        if (lookup < 0 || map < 0) {
            return font;
        }
        var groups = new ArrayList<Group>();
        for (int i = 0; i < in.getInt(map + 12); i++) {
            int at = map + 16 + i * 12;
            split(new Group(in.getInt(at), in.getInt(at + 4), in.getInt(at + 8)), lookup, groups);
        }
        return withMap(cmap, groups);
    }

    private void split(Group group, int lookup, List<Group> into) {
        int from = group.first;
        for (int digit = Math.max('0', group.first); digit <= Math.min('9', group.last); digit++) {
            if (digit > from) {
                into.add(new Group(from, digit - 1, group.glyph + from - group.first));
            }
            into.add(new Group(digit, digit, replaced(lookup, group.glyph + digit - group.first)));
            from = digit + 1;
        }
        if (from <= group.last) {
            into.add(new Group(from, group.last, group.glyph + from - group.first));
        }
    }

    /** The record of a table in the font's directory, or -1. */
    private int table(String tag) {
        byte[] name = tag.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < in.getShort(4); i++) {
            int record = 12 + i * RECORD;
            if (Arrays.equals(font, record, record + 4, name, 0, 4)) {
                return record;
            }
        }
        return -1;
    }

    /** The subtable of cmap with all of Unicode (format 12), or -1. */
    private int fullMap(int cmap) {
        for (int i = 0; i < in.getShort(cmap + 2); i++) {
            int subtable = cmap + in.getInt(cmap + 4 + i * 8 + 4);
            if (in.getShort(subtable) == 12) {
                return subtable;
            }
        }
        return -1;
    }

    /** The single substitution behind the feature tnum, or -1. */
    private int tabularLookup(int gsub) {
        int features = gsub + unsigned(gsub + 6);
        int lookups = gsub + unsigned(gsub + 8);
        byte[] name = "tnum".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < unsigned(features); i++) {
            int record = features + 2 + i * 6;
            if (Arrays.equals(font, record, record + 4, name, 0, 4)) {
                int feature = features + unsigned(record + 4);
                int lookup = lookups + unsigned(lookups + 2 + 2 * unsigned(feature + 4));
                return in.getShort(lookup) == 1 ? lookup + unsigned(lookup + 6) : -1;
            }
        }
        return -1;
    }

    private int replaced(int substitution, int glyph) {
        int index = covered(substitution + unsigned(substitution + 2), glyph);
        if (index < 0) {
            return glyph;
        }
        return in.getShort(substitution) == 1
                ? glyph + in.getShort(substitution + 4)
                : unsigned(substitution + 6 + 2 * index);
    }

    private int covered(int coverage, int glyph) {
        boolean ranges = in.getShort(coverage) == 2;
        for (int i = 0; i < unsigned(coverage + 2); i++) {
            int at = coverage + 4 + i * (ranges ? 6 : 2);
            int first = unsigned(at);
            int last = ranges ? unsigned(at + 2) : first;
            if (glyph >= first && glyph <= last) {
                return ranges ? unsigned(at + 4) + glyph - first : i;
            }
        }
        return -1;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(in.getShort(at));
    }

    private byte[] withMap(int record, List<Group> groups) {
        int start = (font.length + 3) / 4 * 4;
        int length = 4 + 2 * 8 + 16 + groups.size() * 12;
        byte[] result = Arrays.copyOf(font, start + length);
        var out = ByteBuffer.wrap(result);
        out.putInt(record + 8, start).putInt(record + 12, length);
        out.position(start);
        out.putShort((short) 0).putShort((short) 2);
        out.putShort((short) 0).putShort((short) 4).putInt(20);
        out.putShort((short) 3).putShort((short) 10).putInt(20);
        out.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + groups.size() * 12)
                .putInt(0)
                .putInt(groups.size());
        for (Group group : groups) {
            out.putInt(group.first).putInt(group.last).putInt(group.glyph);
        }
        return result;
    }
}
