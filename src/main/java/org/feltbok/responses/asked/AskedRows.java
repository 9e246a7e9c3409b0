package org.feltbok.responses.asked;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.store.Study;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.ReadAs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the file that a questionnaire was made of, as its first responses. */
public final class AskedRows {
    private AskedRows() {}

    /**
     * Reads them in as any file of responses; all or none.
     *
     * @return what is to be looked at, or why none came in
     */
    public static List<Fault> put(Study study, String questionnaire, Path file) {
        Form form = study.read(h -> Form.byName(h, questionnaire)).orElseThrow();
        ImportFile rows =
                new ImportFile(
                        form,
                        file,
                        ReadAs.SEEN,
                        read ->
                                sameHeads(form, read.table().heads())
                                        .written(ImportChoices.Written.LABELS)
                                        .leaveOutUnknown(),
                        false);
        try {
            rows.read(study);
            study.run(rows);
            return rows.notes();
        } catch (FaultException wrong) {
            List<Fault> told = new ArrayList<>();
            told.add(
                    Fault.at(
                            Place.file(String.valueOf(file.getFileName())),
                            "questionnaire.rows_left"));
            told.addAll(wrong.faults());
            return told;
        }
    }

    /** Columns with the same head are the questions of that text, in their order. */
    private static ImportChoices sameHeads(Form form, List<String> written) {
        List<String> heads = written.stream().map(Cells::clean).toList();
        ImportChoices choices = ImportChoices.of(Existing.NEW);
        Map<String, Deque<Item>> asked = new HashMap<>();
        for (Question question : form.questionnaire().questions()) {
            if (question.items().size() == 1) {
                asked.computeIfAbsent(question.label().text(), k -> new ArrayDeque<>())
                        .add(question.items().getFirst());
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            Deque<Item> items = asked.getOrDefault(heads.get(i), new ArrayDeque<>());
            if (Collections.frequency(heads, heads.get(i)) > 1 && !items.isEmpty()) {
                choices = choices.target(i, ColumnTarget.item(items.remove()));
            }
        }
        return choices;
    }
}
