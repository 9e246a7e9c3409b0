package org.feltbok.responses.ui.rehearse;

import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.RememberedColumn;
import org.feltbok.tabular.RecordTable;

import java.util.List;
import java.util.Optional;

/**
 * What choices are about, and what held for it before anybody chose.
 *
 * @param table empty if nothing was read yet
 * @param written when the file with that table was
 * @param remembered what the study knows of such files
 * @param begun the choices by what is remembered alone
 * @param came the choices when the table was come to, with what was chosen before it
 * @param earlier what was chosen for other tables of the file
 */
record ChosenFor(
        Optional<RecordTable> table,
        Written written,
        List<RememberedColumn> remembered,
        ImportChoices begun,
        ImportChoices came,
        EarlierChoices earlier) {
    static final ChosenFor NOTHING =
            new ChosenFor(
                    Optional.empty(),
                    Written.UNKNOWN,
                    List.of(),
                    ImportChoices.NONE,
                    ImportChoices.NONE,
                    EarlierChoices.NONE);
}
