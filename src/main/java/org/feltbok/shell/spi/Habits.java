package org.feltbok.shell.spi;

import org.feltbok.shell.kit.RefusedKey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people like while they work, which outlives the study and the window. */
public interface Habits {
    /** How a key that is not taken is told. */
    RefusedKey refusedKey();

    /** The code of the language in which somebody has questions shown; empty if never chosen. */
    String questionLanguage(String person);

    void questionLanguage(String person, String code);

    /** What somebody had chosen in a place when they left it; empty if nothing. */
    String kept(String person, String place);

    /**
     * @param value one line; empty = nothing
     */
    void keep(String person, String place, String value);

    /** Those of somebody who chose nothing yet; what is chosen is remembered as long as this. */
    static Habits begun() {
        Map<String, String> languages = new HashMap<>();
        Map<List<String>, String> kept = new HashMap<>();
        return new Habits() {
            @Override
            public RefusedKey refusedKey() {
                return RefusedKey.FLASH;
            }

            @Override
            public String questionLanguage(String person) {
                return languages.getOrDefault(person, "");
            }

            @Override
            public void questionLanguage(String person, String code) {
                languages.put(person, code);
            }

            @Override
            public String kept(String person, String place) {
                return kept.getOrDefault(List.of(person, place), "");
            }

            @Override
            public void keep(String person, String place, String value) {
                kept.put(List.of(person, place), value);
            }
        };
    }
}
