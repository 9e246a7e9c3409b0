package org.feltbok.checks;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.study.HideNames;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A questionnaire of a study and the cases that its responses are about.
 *
 * @param isMain whether the response rate is counted by it
 * @param isOnly whether the study has no other
 * @param own what the study checks of its own
 */
record StudyForm(
        EntryRules rules, boolean isMain, boolean isOnly, Cases cases, List<OwnCheck> own) {
    /**
     * The cases of the study by id.
     *
     * @param hasFrame whether any is in the frame
     */
    record Cases(Map<String, Known> byId, boolean hasFrame) {}

    /**
     * A case.
     *
     * @param title as names are shown now
     */
    record Known(String name, String title, boolean inFrame) {}

    static List<StudyForm> all(Handle handle, Clock clock) {
        List<Questionnaire> all = QuestionnaireStore.all(handle);
        String main = StudyStore.mainQuestionnaire(handle);
        Cases cases = cases(handle);
        List<OwnCheck> own = OwnCheckStore.all(handle);
        Map<String, WaveStore.Wave> waves = WaveStore.all(handle);
        List<Questionnaire> first =
                all.stream()
                        .filter(q -> Objects.requireNonNull(waves.get(q.id())).of().isEmpty())
                        .toList();
        boolean only = all.size() == 1;
        return all.stream()
                .map(
                        q ->
                                new StudyForm(
                                        new EntryRules(new Form(q), clock),
                                        main.isEmpty()
                                                ? first.equals(List.of(q))
                                                : q.name().equals(main),
                                        only,
                                        cases,
                                        own))
                .toList();
    }

    private static Cases cases(Handle handle) {
        Map<String, Known> byId = new HashMap<>();
        handle.createQuery(
                        "SELECT id, name, "
                                + HideNames.caseName(handle, "c")
                                + ", in_frame FROM study_case c")
                .map(
                        (r, c) ->
                                byId.put(
                                        r.getString(1),
                                        new Known(r.getString(2), r.getString(3), r.getBoolean(4))))
                .list();
        return new Cases(byId, byId.values().stream().anyMatch(Known::inFrame));
    }

    Form form() {
        return rules.form();
    }

    LocalDate today() {
        return LocalDate.now(rules.clock());
    }

    CasesOfResponses.Row about(Response response) {
        Known known = known(response);
        return new CasesOfResponses.Row(
                response.id(),
                response.key(),
                response.caseId().orElse(""),
                known.name(),
                known.inFrame(),
                cases.hasFrame());
    }

    String title(Response response) {
        return known(response).title();
    }

    private Known known(Response response) {
        return response.caseId().map(cases.byId()::get).orElse(new Known("", "", false));
    }
}
