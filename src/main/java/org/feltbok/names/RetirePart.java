package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * From a day on a part of a questionnaire is no longer asked, or an option no longer offered; what
 * was answered stands and counts. Or it is asked again.
 *
 * @param label for the history
 * @param day as YYYY-MM-DD; null = it is asked again
 */
public record RetirePart(Part part, String id, String label, @Nullable String day)
        implements Operation {
    /** What can be asked no more. */
    public enum Part {
        SECTION("section"),
        QUESTION("question"),
        ITEM("item"),
        OPTION("option");

        private final String table;

        Part(String table) {
            this.table = table;
        }
    }

    @Override
    public String name() {
        boolean again = day == null;
        return part == Part.OPTION
                ? again ? "questionnaire.offer_option" : "questionnaire.retire_option"
                : again ? "questionnaire.ask_again" : "questionnaire.retire";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        boolean there =
                handle.createQuery("SELECT 1 FROM \"" + part.table + "\" WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        if (!there) {
            throw new FaultException("names.gone");
        }
        RetiredDay.require(day);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update(part.table, id, "retired_at", day);
    }
}
