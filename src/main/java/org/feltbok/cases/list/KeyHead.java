package org.feltbok.cases.list;

import java.util.Locale;
import java.util.regex.Pattern;

/** Heads of columns that are called as what holds keys is called. */
public final class KeyHead {
    private static final Pattern WORD =
            Pattern.compile(
                    "(?:.*[^\\p{L}])?(?:id|key|n[ro]\\.?|code|kode|number|nummer|nøkkel|case)");
    private static final Pattern END = Pattern.compile(".*(?:nr\\.?|kode|nummer|code|number|_id)");

    private KeyHead() {}

    /** Whether a word that means a key stands last in a head. */
    public static boolean isSure(String head) {
        return WORD.matcher(lower(head)).matches();
    }

    /** Whether it does, or the last word ends in one, as a postcode does. */
    static boolean may(String head) {
        return isSure(head) || END.matcher(lower(head)).matches();
    }

    private static String lower(String head) {
        return head.toLowerCase(Locale.ROOT);
    }
}
