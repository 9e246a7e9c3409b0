package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.Together;
import org.feltbok.study.ReservedNames;
import org.feltbok.study.StudyStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form on its way into a study that is there: its questionnaire and rosters as one change.
 *
 * @param notes what is not carried over
 */
public record FormFile(Operation operation, String title, List<Fault> notes) {
    public FormFile {
        notes = List.copyOf(notes);
    }

    /**
     * Reads and checks a form; it is called after its file. Not on the user-interface thread.
     *
     * @throws FaultException with everything that makes it unusable
     */
    public static FormFile read(Path file, Study study, FormSource source) {
        String given = Objects.toString(file.getFileName(), "");
        Faults faults = new Faults();
        Faults notes = new Faults();
        Set<String> taken =
                study.read(QuestionnaireStore::all).stream()
                        .map(Questionnaire::name)
                        .collect(Collectors.toSet());
        String name = name(given, taken);
        Map<String, String> ids = new HashMap<>();
        List<Questionnaire> all =
                source.sheets(file, given, faults, notes)
                        .map(
                                sheets ->
                                        new FormReader(
                                                        name,
                                                        study.read(StudyStore::language),
                                                        (kind, key) ->
                                                                ids.computeIfAbsent(
                                                                        kind + "/" + key,
                                                                        k -> Ids.next()),
                                                        faults,
                                                        notes)
                                                .all(sheets))
                        .orElse(List.of());
        if (!faults.isEmpty() || all.isEmpty()) {
            throw new FaultException(faults.list());
        }
        List<Operation> parts = new ArrayList<>();
        all.forEach(q -> parts.add(new AddQuestionnaire(q)));
        return new FormFile(
                Together.as(parts.getFirst(), parts), all.getFirst().title().text(), notes.list());
    }

    private static String name(String given, Set<String> taken) {
        String stem = Keys.of(given.replaceFirst("\\.[^.]*$", ""), "survey", k -> false);
        String own = ReservedNames.has("questionnaire", stem) ? ReservedNames.instead(stem) : stem;
        return Keys.of(own, "survey", taken::contains);
    }
}
