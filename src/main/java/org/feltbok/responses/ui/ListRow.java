package org.feltbok.responses.ui;

/** A row of the list of respondents. */
sealed interface ListRow {
    /** Name and size of the group that follows. */
    record Heading(String textKey, int count) implements ListRow {}

    record Somebody(Listed listed) implements ListRow {}
}
