package org.feltbok.responses.ui;

import org.feltbok.responses.ResponseRate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who there is to key, in the list at the left. */
final class Respondents {
    private final EntryData data;
    private final RespondentList list = new RespondentList();
    private final RespondentPane pane;
    private final Wording wording;
    private final Consumer<ResponseRate> rate;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean reading;
    private boolean read;
    private boolean anyone;

    /** What is to be done when it is read. */
    private record Waiting(Runnable then, Consumer<Throwable> failed) {}

    /**
     * @param rate told how many have answered
     * @param chosen told whom to open
     */
    Respondents(
            EntryData data, Wording wording, Consumer<ResponseRate> rate, Consumer<Listed> chosen) {
        this.data = data;
        this.wording = wording;
        this.rate = rate;
        pane = new RespondentPane(list, wording, chosen);
    }

    RespondentPane pane() {
        return pane;
    }

    /**
     * Reads who has come, changed or gone. One reading at a time, so that none overtakes another;
     * asked again meanwhile, it is read once more.
     */
    void read(Runnable then, Consumer<Throwable> failed) {
        waiting.add(new Waiting(then, failed));
        if (!reading) {
            next();
        }
    }

    private void next() {
        List<Waiting> asked = List.copyOf(waiting);
        waiting.clear();
        reading = !asked.isEmpty();
        if (reading) {
            data.respondents(
                    changed -> {
                        take(changed);
                        asked.forEach(w -> w.then().run());
                        rate.accept(changed.rate());
                        next();
                    },
                    problem -> {
                        asked.forEach(w -> w.failed().accept(problem));
                        next();
                    });
        }
    }

    private void take(EntryData.Changed changed) {
        list.take(changed);
        anyone = changed.rate().frame() == 0;
        if (!read && list.count(RespondentList.Segment.TO_DO) == 0) {
            boolean missing = list.count(RespondentList.Segment.MISSING) > 0;
            pane.show(missing ? RespondentList.Segment.MISSING : RespondentList.Segment.DONE);
        }
        read = true;
        pane.refresh();
    }

    /** Whether nobody stands in a list of those who are asked, so that anyone may answer. */
    boolean isAnyone() {
        return anyone;
    }

    /** How many stand in a part of the list. */
    int count(RespondentList.Segment part) {
        return list.count(part);
    }

    Optional<Listed> called(String subject) {
        return subject.isEmpty() ? Optional.empty() : list.called(subject);
    }

    /** Who was open at a place. */
    Optional<Listed> called(EntryPlace place) {
        return Stream.of(place.response(), place.caseId(), place.first())
                .flatMap(name -> called(name).stream())
                .findFirst();
    }

    /** The one whose response that is. */
    Optional<Listed> response(String id) {
        return list.response(id);
    }

    /**
     * The first that is begun or waits to be keyed; empty where only cases without form are left.
     */
    Optional<Listed> firstToDo() {
        return list.segment() == RespondentList.Segment.TO_DO
                ? list.neighbour(Optional.empty(), 1)
                : Optional.empty();
    }

    Optional<Listed> find(OpenForm open) {
        return list.find(open);
    }

    Optional<Listed> neighbour(Optional<Listed> here, int step) {
        return list.neighbour(here, step);
    }

    /**
     * Shows the part of the list in which somebody stands. Where the list shows it already, as one
     * begun in the part of those who are missing, it stays: the next one is the next in that list.
     */
    void reveal(Listed listed) {
        if (list.isDisplayed(listed)) {
            return;
        }
        pane.show(
                listed.isDone()
                        ? RespondentList.Segment.DONE
                        : listed.hasResponse()
                                ? RespondentList.Segment.TO_DO
                                : RespondentList.Segment.MISSING);
    }

    void select(Listed listed) {
        pane.select(listed);
    }

    void select(OpenForm open) {
        find(open).ifPresent(pane::select);
    }

    /** Whether a form is begun that does not stand in the list yet. */
    boolean lacks(EntryModel model) {
        return model.open().filter(OpenForm::exists).filter(o -> find(o).isEmpty()).isPresent();
    }

    /** The one whose form is open is shown, and called there as it is in the list. */
    void follow(EntryModel model) {
        Optional<Listed> known = model.open().flatMap(this::find);
        known.ifPresent(pane::select);
        known.map(l -> l.form(wording).title()).ifPresent(model::call);
    }

    /** The newest numbers of the respondent that is open. */
    void update(EntryModel model) {
        model.open()
                .ifPresent(
                        o ->
                                find(o).ifPresent(
                                                known ->
                                                        pane.update(
                                                                known.keyed(
                                                                        o.responseId(),
                                                                        model.answers()))));
    }

    void note(EntryModel model, String text) {
        model.open().flatMap(this::find).ifPresent(l -> pane.update(l.withNote(text)));
    }
}
