package org.feltbok.responses.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.checks.OwnCheck;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questionnaires of a study and where each of them is keyed; one of those is in use. */
final class EntryDesks {
    private final Maker maker;
    private final Map<String, EntryDesk> desks = new HashMap<>();
    private List<OwnCheck> own = List.of();
    private final Map<String, Form> forms = new HashMap<>();
    private final SimpleObjectProperty<Optional<EntryDesk>> inUse =
            new SimpleObjectProperty<>(Optional.empty());

    /** Makes the desk of a form, where what the study checks of its own is checked too. */
    @FunctionalInterface
    interface Maker {
        EntryDesk make(Form form, int pass, List<OwnCheck> own);
    }

    /**
     * @param maker from a questionnaire and first (1) or second (2) entry
     */
    EntryDesks(Maker maker) {
        this.maker = maker;
    }

    /** The form that is keyed, also behind what is settled. */
    Optional<EntryDesk> inUse() {
        return inUse.get();
    }

    void use(EntryDesk desk) {
        inUse.set(Optional.of(desk));
    }

    Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The form of a place; where it is not named, that of the field. */
    Optional<Form> form(EntryPlace place) {
        return place.form().isEmpty()
                ? forms.values().stream()
                        .filter(f -> f.items().stream().anyMatch(i -> i.id().equals(place.item())))
                        .findFirst()
                : form(place.form());
    }

    EntryDesk desk(Form form, int pass) {
        return desks.computeIfAbsent(form.id() + "/" + pass, k -> maker.make(form, pass, own));
    }

    /** Whether it is still one of this study's forms as they are now. */
    boolean has(EntryDesk desk) {
        return desks.containsValue(desk);
    }

    ObservableValue<String> status() {
        return inUse.flatMap(d -> d.map(EntryDesk::status).orElse(new SimpleObjectProperty<>("")));
    }

    /** The forms were read anew. */
    void become(List<Questionnaire> all, List<OwnCheck> checks) {
        own = checks;
        close();
        desks.clear();
        forms.clear();
        all.forEach(q -> forms.put(q.id(), new Form(q)));
    }

    /** Nothing is followed any more. */
    void close() {
        desks.values().forEach(EntryDesk::close);
    }
}
