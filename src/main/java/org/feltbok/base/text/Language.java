package org.feltbok.base.text;

import java.util.Locale;

/** The languages of the program. */
public enum Language {
    EN("en", Locale.of("en", "GB")),
    NB("nb", Locale.of("nb", "NO"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    /** For numbers, dates and sorting. */
    public Locale locale() {
        return locale;
    }

    /** The program's language for a locale: Norwegian of any kind is bokmål, all else English. */
    public static Language of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "no", "nn" -> NB;
            default -> EN;
        };
    }
}
