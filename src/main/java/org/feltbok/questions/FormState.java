package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.dataset.LeftOutVariables;
import org.feltbok.names.Kind;
import org.feltbok.names.Use;
import org.feltbok.names.WhereUsed;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.responses.Form;
import org.feltbok.store.KeptReads;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The questionnaires of a study as they are, and what is known of one of them.
 *
 * @param language code of the study's own language
 * @param all all questionnaires, the main one first
 * @param kept of the one looked at: its earlier versions, the newest first
 * @param onThis of the one looked at: responses given on the present version
 * @param waves by id of the questionnaire: what it asks again, and when it was asked
 * @param derivedFrom names that derived variables and weights ask for, as they are written there
 */
public record FormState(
        String language,
        List<Questionnaire> all,
        List<VersionStore.Kept> kept,
        int onThis,
        Map<String, WaveStore.Wave> waves,
        Set<String> derivedFrom) {
    /** What is said of a questionnaire in time. */
    public WaveStore.Wave wave(String formId) {
        return waves.getOrDefault(formId, WaveStore.NONE);
    }

    /** Reads it; not for the user interface's thread. */
    public static FormState read(Study study, String formId) {
        return study.read(
                h -> {
                    List<Questionnaire> all = QuestionnaireStore.all(h);
                    Questionnaire one =
                            all.stream()
                                    .filter(q -> q.id().equals(formId))
                                    .findFirst()
                                    .orElse(all.isEmpty() ? null : all.getFirst());
                    return new FormState(
                            StudyStore.language(h),
                            all,
                            one == null ? List.of() : VersionStore.kept(h, one),
                            one == null ? 0 : VersionStore.responses(h, one, one.version()),
                            WaveStore.all(h),
                            LeftOutVariables.asked(h));
                });
    }

    /**
     * How the responses stand to a questionnaire; nothing where one of its rules cannot be read, or
     * it was taken back meanwhile.
     */
    public static FormTally tally(Study study, Questionnaire form) {
        try {
            return study.read(
                    h ->
                            WaveStore.all(h).containsKey(form.id())
                                    ? FormTally.of(h, new Form(form), study.environment().clock())
                                    : FormTally.NONE);
        } catch (FaultException rule) {
            return FormTally.NONE;
        }
    }

    /**
     * What uses a question: figures, derived variables, claims, rules, codebooks and the like,
     * under their titles.
     */
    public static List<Use> uses(Study study, Question question, Language language) {
        List<String> items = question.items().stream().map(Item::id).toList();
        return study.read(
                h ->
                        KeptReads.once(
                                h,
                                List.of("uses", items, language),
                                () -> uses(h, items, language)));
    }

    private static List<Use> uses(Handle handle, List<String> items, Language language) {
        Set<Use> uses = new LinkedHashSet<>();
        for (String item : items) {
            uses.addAll(WhereUsed.of(handle, Kind.ITEM, item));
        }
        return UseTitles.read(handle, language).of(uses);
    }
}
