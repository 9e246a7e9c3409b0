package org.feltbok.checks;

import org.feltbok.base.task.Listening;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is found in a study, as it is now. A change is only noted; who asks has the responses that
 * changed read and looked at again, and no others. The study is held while a few rows are read,
 * never while they are looked at, so that no key waits.
 */
public final class LiveFindings implements AutoCloseable {
    /** How many responses are read at once when all must be. */
    private static final int PART = 500;

    /** What is accepted, and what who accepted it is called. */
    private static final Set<String> OF_ACCEPTED = Set.of("accepted_finding", "person");

    private final Study study;
    private final Listening listening;
    private final Dirt dirt = new Dirt();
    private @Nullable State state;

    /** All that is kept; for one thread at a time. */
    private static final class State {
        private final LocalDate day;
        private final FiledFindings files = new FiledFindings();
        private final List<FormFindings> forms = new ArrayList<>();
        private final Map<StudyCheck, List<Filed>> beside = new HashMap<>();

        State(LocalDate day, List<StudyForm> all) {
            this.day = day;
            all.forEach(form -> forms.add(new FormFindings(form, forms.size(), files)));
        }
    }

    public LiveFindings(Study study) {
        this.study = study;
        listening = study.listen(dirt::note);
    }

    /** What is found in a study that nobody changes meanwhile. */
    public static Findings of(Study study) {
        try (LiveFindings live = new LiveFindings(study)) {
            return live.snapshot();
        }
    }

    /** What is found now; not for the user interface's thread. */
    public synchronized Findings snapshot() {
        Dirt.Noted noted = dirt.take();
        State now = state;
        // rules may ask what day it is
        LocalDate day = LocalDate.now(study.environment().clock());
        boolean anew = now == null || noted.all() || !now.day.equals(day);
        state = null;
        try {
            State next = anew || now == null ? load(day) : now;
            update(next, noted, anew);
            state = next;
            return next.files.now();
        } finally {
            if (state == null) {
                dirt.noteAll();
            }
        }
    }

    private State load(LocalDate day) {
        State loaded =
                new State(day, study.read(h -> StudyForm.all(h, study.environment().clock())));
        for (FormFindings form : loaded.forms) {
            Form of = form.study().form();
            List<String> ids = study.read(h -> ResponseStore.ids(h, of, 1));
            for (int from = 0; from < ids.size(); from += PART) {
                put(form, ids.subList(from, Math.min(from + PART, ids.size())));
            }
        }
        return loaded;
    }

    private void put(FormFindings form, List<String> ids) {
        List<StoredResponse> read =
                study.read(h -> ResponseStore.some(h, form.study().form(), ids));
        form.put(ids, read);
    }

    private void update(State now, Dirt.Noted noted, boolean anew) {
        if (!anew) {
            Set<String> changed = new HashSet<>(noted.responses());
            if (!noted.texts().isEmpty()) {
                changed.addAll(study.read(h -> ResponseStore.ofTexts(h, noted.texts())));
            }
            List<String> ids = List.copyOf(changed);
            if (!ids.isEmpty()) {
                now.forms.forEach(form -> put(form, ids));
            }
        }
        if (anew || !Collections.disjoint(noted.tables(), OF_ACCEPTED)) {
            accept(now, study.read(Accepted::all));
        }
        for (StudyCheck check : Checks.of(StudyCheck.class)) {
            if (anew || check.tables().stream().anyMatch(noted.tables()::contains)) {
                List<Form> forms = now.forms.stream().map(f -> f.study().form()).toList();
                List<StudyCheck.Found> found = study.read(h -> check.find(h, forms));
                now.beside.getOrDefault(check, List.of()).forEach(now.files::take);
                List<Filed> filed = filed(found, now);
                filed.forEach(now.files::put);
                now.beside.put(check, filed);
            }
        }
    }

    /** Files those anew that somebody accepted or no longer accepts. */
    private static void accept(State now, Map<Accepted.Key, Accepted> accepted) {
        Map<Accepted.Key, Accepted> before = now.files.acceptances();
        Set<Accepted.Key> keys = new HashSet<>(before.keySet());
        keys.addAll(accepted.keySet());
        Set<String> about =
                keys.stream()
                        .filter(k -> !Objects.equals(before.get(k), accepted.get(k)))
                        .map(Accepted.Key::target)
                        .collect(Collectors.toSet());
        now.forms.forEach(form -> form.takeOut(about));
        now.beside.values().forEach(all -> all.forEach(now.files::take));
        now.files.accept(accepted);
        now.forms.forEach(form -> form.fileAnew(about));
        now.beside.values().forEach(all -> all.forEach(now.files::put));
    }

    /** After those of all questionnaires; named by the questionnaire whose item it is about. */
    private static List<Filed> filed(List<StudyCheck.Found> all, State now) {
        List<Filed> filed = new ArrayList<>();
        for (StudyCheck.Found found : all) {
            Finding f = found.finding();
            StudyForm form =
                    now.forms.stream()
                            .map(FormFindings::study)
                            .filter(s -> f.about().filter(s.form().items()::contains).isPresent())
                            .findFirst()
                            .orElse(null);
            filed.add(new Filed(form, now.forms.size(), "", filed.size(), f, found.place()));
        }
        return filed;
    }

    @Override
    public void close() {
        listening.end();
    }
}
