package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.interviews.PassageText;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Changes the text of a passage; its codings follow ({@link SpanKeeper}).
 *
 * @param gesture the writing this is a part of; null = none
 */
public record EditPassage(String passageId, String text, @Nullable Object gesture)
        implements Operation {
    /** An edit at one go. */
    public EditPassage(String passageId, String text) {
        this(passageId, text, null);
    }

    @Override
    public String name() {
        return "coding.edit_passage";
    }

    @Override
    public List<String> args() {
        return List.of(CodingOperations.start(PassageText.clean(text)));
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return ToldWords.of(
                PassageText.clean(text),
                CellChange.before(written, "passage", passageId, "text").orElse(null));
    }

    @Override
    public void validate(Handle handle) {
        if (PassageText.clean(text).isEmpty()) {
            throw new FaultException("interviews.empty_passage");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("passage", passageId, "text", PassageText.clean(text));
    }
}
