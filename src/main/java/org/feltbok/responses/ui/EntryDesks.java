package org.feltbok.responses.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The questionnaires of a study and where each of them is keyed; one of those is in use. */
final class EntryDesks {
    private final BiFunction<Form, Integer, EntryDesk> maker;
    private final Map<String, EntryDesk> desks = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final SimpleObjectProperty<Optional<EntryDesk>> inUse =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param maker from a questionnaire and first (1) or second (2) entry
     */
    EntryDesks(BiFunction<Form, Integer, EntryDesk> maker) {
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
        return desks.computeIfAbsent(form.id() + "/" + pass, k -> maker.apply(form, pass));
    }

    /** Whether it is still one of this study's forms as they are now. */
    boolean has(EntryDesk desk) {
        return desks.containsValue(desk);
    }

    ObservableValue<String> status() {
        return inUse.flatMap(d -> d.map(EntryDesk::status).orElse(new SimpleObjectProperty<>("")));
    }

    /** The forms were read anew. */
    void become(List<Questionnaire> all) {
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
