package org.feltbok.responses.files;

import java.util.List;
import org.feltbok.responses.Form;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

/** Puts the responses of a file into a study, all of them or none. */
public record ImportResponses(Form form, String source, ReadResponses read) implements Operation {
    @Override
    public String name() {
        return "responses.import";
    }

    @Override
    public List<String> args() {
        return List.of(source, String.valueOf(read.count()));
    }

    @Override
    public void apply(UnitOfWork work) {
        read.write(work, form.questionnaire());
    }
}
