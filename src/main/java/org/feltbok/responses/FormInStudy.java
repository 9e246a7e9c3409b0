package org.feltbok.responses;

import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.UnitOfWork;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of a form as they are when something is written, whatever they were when it was keyed.
 * Read again only after a questionnaire was changed, so that a key stays cheap.
 */
final class FormInStudy {
    private static final Set<String> TABLES =
            Set.of(
                    "questionnaire",
                    "section",
                    "question",
                    "item",
                    "option_list",
                    "option",
                    "item_option",
                    "setting");

    private record Forms(String name) {}

    private record Rules(String responseForm, Clock clock) {}

    private FormInStudy() {}

    /** Those of the form that a response fills in. */
    static EntryRules rules(UnitOfWork work, String responseId, Clock clock) {
        String form =
                work.handle()
                        .createQuery("SELECT questionnaire_id FROM response WHERE id = :id")
                        .bind("id", responseId)
                        .mapTo(String.class)
                        .one();
        Form now = Optional.ofNullable(forms(work).get(form)).orElseThrow();
        return work.known(new Rules(form, clock), TABLES, h -> new EntryRules(now, clock));
    }

    private static Map<String, Form> forms(UnitOfWork work) {
        return work.known(
                new Forms("all"),
                TABLES,
                h ->
                        QuestionnaireStore.all(h).stream()
                                .map(Form::new)
                                .collect(Collectors.toMap(Form::id, Function.identity())));
    }
}
