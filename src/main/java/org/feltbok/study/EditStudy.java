package org.feltbok.study;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Changes one of the texts about a study. */
public record EditStudy(Text text, LocalText value) implements Operation {
    /** The texts that can be changed. */
    public enum Text {
        TITLE("title"),
        DESCRIPTION("description"),
        NOTICE("notice"),
        UNIT_ONE("unit_one"),
        UNIT_MANY("unit_many");

        private final String column;

        Text(String column) {
            this.column = column;
        }
    }

    @Override
    public String name() {
        return "study.edit";
    }

    @Override
    public List<String> args() {
        return List.of(value.text());
    }

    @Override
    public void validate(Handle handle) {
        if (text == Text.TITLE && value.text().isBlank()) {
            throw new FaultException("study.no_title");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        String id = StudyStore.study(work.handle()).id();
        work.update("study", id, text.column, value.text());
        work.update("study", id, text.column + "_i18n", LocalTexts.i18n(value));
    }
}
