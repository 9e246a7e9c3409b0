package org.feltbok.questionnaire.statistics;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.questionnaire.xlsform.FormSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files of SPSS and Stata, of which the variables are the questions. */
public final class StatSource implements FormSource {
    @Override
    public List<String> endings() {
        return List.of("sav", "zsav", "dta");
    }

    @Override
    public boolean takes(Path file) {
        return true;
    }

    @Override
    public Optional<FormSheets> sheets(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        Optional<StatForm> read = StatForm.read(file, name, faults);
        read.ifPresent(f -> f.tell(notes));
        return read.map(f -> f.sheets(faults));
    }
}
