package org.feltbok.pseudonyms.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.CodingHints;
import org.feltbok.pseudonyms.ui.NamesModel.Tab;

/** The keys that stand below each list of names. */
final class NameHints {
    private NameHints() {}

    static CodingHints of(Texts texts, Tab tab) {
        var hints = new CodingHints(texts);
        return switch (tab) {
            case REGISTER ->
                    hints.and("namelist.hint.change", "Enter")
                            .and("namelist.hint.new", "Ctrl+N")
                            .and("namelist.hint.remove", "Del");
            case SUGGESTED -> hints.and("namelist.hint.accept", "A").and("namelist.hint.told", "N");
            case PLACES -> hints.and("namelist.hint.go", "Enter");
        };
    }
}
