package org.feltbok.checks;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A check of the study's own that cannot be understood, and so finds nothing. */
final class BrokenRules implements StudyCheck {
    @Override
    public String key() {
        return "broken_rule";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("own_check", "questionnaire", "question", "item");
    }

    @Override
    public List<Found> find(Handle handle, List<Form> forms) {
        return OwnCheckStore.all(handle).stream()
                .filter(own -> forms.stream().noneMatch(form -> isUnderstood(own, form)))
                .map(
                        own ->
                                new Found(
                                        new Finding(
                                                this,
                                                Finding.OWN_CHECK,
                                                own.id(),
                                                Optional.empty(),
                                                List.of(),
                                                own.rule()),
                                        new Place(own.key(), "")))
                .toList();
    }

    private static boolean isUnderstood(OwnCheck own, Form form) {
        return form.id().equals(own.questionnaireId())
                && RuleOfStudy.understood(own, form).isPresent();
    }

    @Override
    public Fault told(Optional<Item> about, String item, List<Place> first, int more) {
        return Fault.at(
                Fault.Place.none(),
                toldText(about),
                first.size() + more,
                String.join(", ", first.stream().map(Place::key).toList()),
                more);
    }
}
