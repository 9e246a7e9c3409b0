package org.feltbok.pseudonyms.ui;

import org.feltbok.pseudonyms.ui.NamesModel.Tab;

import java.util.List;
import java.util.Map;

/** The keys that stand below each list of names. */
final class NameHints {
    private NameHints() {}

    /** Each key with the text key of what it does there. */
    static List<Map.Entry<String, String>> of(Tab tab) {
        return switch (tab) {
            case REGISTER ->
                    List.of(
                            Map.entry("Enter", "namelist.hint.change"),
                            Map.entry("Ctrl+N", "namelist.hint.new"),
                            Map.entry("Del", "namelist.hint.remove"));
            case SUGGESTED ->
                    List.of(
                            Map.entry("A", "namelist.hint.accept"),
                            Map.entry("N", "namelist.hint.told"));
            case PLACES -> List.of(Map.entry("Enter", "namelist.hint.go"));
        };
    }
}
