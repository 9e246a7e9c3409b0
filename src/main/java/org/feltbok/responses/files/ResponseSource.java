package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;

import java.util.Optional;

/**
 * A program whose files of responses can be read: how its files are recognised, which column holds
 * what, and what its cells mean. {@link ResponseSources} lists them.
 */
interface ResponseSource {
    /** By what the program is known in files and in texts. */
    String key();

    /** How sure it is that the program wrote a file with these columns; 0 = it did not. */
    int recognise(Header header, Form form);

    /**
     * What a column about the response is called in Feltbok's own files.
     *
     * @param header all columns, as another may say the same better
     * @return empty if the column is about no response
     */
    Optional<String> about(String column, Header header);

    /** The item, or the one answer to it, whose values stand in a column. */
    default ColumnName column(String column, Form form) {
        return ColumnName.of(column, form);
    }

    /** The same beside all columns, where those tell what one of them means. */
    default ColumnName column(String column, Header header, Form form) {
        return column(column, form);
    }

    /** Whether the program writes the column for itself, so that it is left out, and told. */
    default boolean leavesOut(String column) {
        return false;
    }

    /** Whether some of its own columns are there only if somebody wanted them. */
    default boolean mayLackOwn() {
        return false;
    }

    /** Whether its own columns stand before all questions, one that is called so among them. */
    default boolean putsFirst(String own) {
        return false;
    }

    /** Whether blanks may stand between several answers in one cell. */
    default boolean setsApartByBlanks() {
        return true;
    }

    /**
     * A cell as it would stand in Feltbok's own file.
     *
     * @param meant what the column holds: a name as given by {@link #about}, or empty for answers
     */
    default String cell(Optional<String> meant, ColumnName column, String cell) {
        return cell;
    }
}
