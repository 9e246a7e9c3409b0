package org.feltbok.pseudonyms.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.coding.kit.Desk;
import org.feltbok.pseudonyms.NameStore;
import org.feltbok.pseudonyms.NameStore.Place;
import org.feltbok.pseudonyms.NameSuggestion;
import org.feltbok.pseudonyms.NextPseudonym;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register as it is now, what may be a name, and where names stand. */
final class NamesModel {
    /** More places of a name than anybody looks through. */
    static final int MOST = 1000;

    /** What is looked at. */
    enum Tab {
        REGISTER,
        SUGGESTED,
        PLACES
    }

    /**
     * What was read.
     *
     * @param suggested read only where it is looked at
     * @param taken all pseudonyms that ever stood for a name
     */
    private record Read(
            List<RegisteredName> names,
            List<NameSuggestion> suggested,
            NameStore.Standing standing,
            Set<String> taken) {}

    private final Desk desk;
    private final OneAtATime reading;
    private final ReadInFront front = new ReadInFront(this::read);
    private final Listening listening;
    private final List<Runnable> listeners = new ArrayList<>();
    private Tab tab = Tab.REGISTER;
    private Read now =
            new Read(List.of(), List.of(), new NameStore.Standing(List.of(), Map.of()), Set.of());
    private boolean isRead;

    /** Pseudonyms of names that were put in the register and are perhaps not read yet. */
    private final Set<String> given = new HashSet<>();

    NamesModel(Desk desk) {
        this.desk = desk;
        reading = new OneAtATime(desk.tasks());
        listening = desk.hear(e -> true, front::outdated);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void shown() {
        front.shown();
    }

    void hidden() {
        front.hidden();
    }

    void end() {
        listening.end();
    }

    Desk desk() {
        return desk;
    }

    Tab tab() {
        return tab;
    }

    void tab(Tab other) {
        if (tab != other) {
            tab = other;
            // the rest was read with whatever was looked at before
            if (other == Tab.SUGGESTED || front.isStale()) {
                front.now();
            }
        }
    }

    private void read() {
        if (reading.isBusy(this::read)) {
            return;
        }
        boolean suggesting = tab == Tab.SUGGESTED;
        reading.run(
                "namelist.reading",
                p ->
                        desk.file()
                                .read(
                                        h -> {
                                            List<RegisteredName> all = NameRegisterStore.all(h);
                                            return new Read(
                                                    all,
                                                    suggesting
                                                            ? NameStore.suggestions(h, this::stem)
                                                            : List.of(),
                                                    NameStore.standing(h, all, MOST),
                                                    NameRegisterStore.everGiven(h).keySet());
                                        }),
                this::take,
                problem -> {
                    front.unread();
                    desk.tasks().tell(problem);
                },
                front::unread);
    }

    private void take(Read read) {
        now = read;
        isRead = true;
        listeners.forEach(Runnable::run);
    }

    /** What a kind is called, by its word. */
    String stem(String kind) {
        return desk.texts().get("pseudonyms.kind." + kind);
    }

    boolean isRead() {
        return isRead;
    }

    List<RegisteredName> names() {
        return now.names();
    }

    List<NameSuggestion> suggested() {
        return now.suggested();
    }

    /**
     * Where some names stand; the first places of each.
     *
     * @param of none = all names
     */
    List<Place> places(List<RegisteredName> of) {
        List<String> ids = of.stream().map(RegisteredName::id).toList();
        return ids.isEmpty()
                ? now.standing().places()
                : now.standing().places().stream()
                        .filter(p -> ids.contains(p.name().id()))
                        .toList();
    }

    /** In how many texts a name stands. */
    int count(RegisteredName name) {
        return now.standing().texts().getOrDefault(name.id(), 0);
    }

    /** In how many texts names stand, each for itself. */
    int count() {
        return now.standing().texts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether some name stands in more texts than are told. */
    boolean isCut() {
        return now.standing().texts().values().stream().anyMatch(n -> n > MOST);
    }

    /** The next of the numbered pseudonyms. */
    String next(RegisteredName.Kind kind) {
        var next = new NextPseudonym(now.taken(), this::stem);
        given.forEach(next::take);
        return next.of(kind);
    }

    boolean isNew(RegisteredName name) {
        return now.names().stream().noneMatch(n -> n.id().equals(name.id()));
    }

    /** As it is put in the register: a new one without a pseudonym gets the next, and keeps it. */
    RegisteredName given(RegisteredName name) {
        boolean none = isNew(name) && name.pseudonym().isEmpty();
        String instead = none ? next(name.kind()) : name.pseudonym();
        given.add(instead);
        return new RegisteredName(
                name.id(),
                name.kind(),
                name.name(),
                instead,
                name.forms(),
                name.inText(),
                name.position());
    }

    /** It was not put in the register. */
    void refused(RegisteredName name) {
        given.remove(name.pseudonym());
    }
}
