package org.feltbok.names;

import java.util.Locale;

/** Kinds of things that have a name, each with the column that holds it. */
public enum Kind {
    ATTRIBUTE("attribute", "name"),
    /** of a category attribute */
    CATEGORY("attribute_category", "code"),
    GROUPING("grouping", "name"),
    /** of a grouping */
    GROUP("grouping_class", "code"),
    INDICATOR("indicator", "name"),
    QUESTIONNAIRE("questionnaire", "name"),
    /** with several items; that of a single item is called as the item */
    QUESTION("question", "name"),
    ITEM("item", "name"),
    CODEBOOK("codebook", "key"),
    CODE("code", "key"),
    DERIVED("derived_variable", "name"),
    WEIGHT("weight", "name"),
    FIGURE("figure", "key"),
    SECTION("report_section", "key");

    private final String table;
    private final String column;

    Kind(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    /** Its name in text keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
