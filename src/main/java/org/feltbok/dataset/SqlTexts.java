package org.feltbok.dataset;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Texts in several languages in query results. */
final class SqlTexts {
    private SqlTexts() {}

    /** The text of a column and its {@code _i18n} companion. */
    static LocalText of(ResultSet r, String column) throws SQLException {
        return LocalTexts.of(r.getString(column), r.getString(column + "_i18n"));
    }

    /** The first if it is not empty, else the second. */
    static LocalText or(LocalText first, LocalText second) {
        return first.isEmpty() ? second : first;
    }
}
