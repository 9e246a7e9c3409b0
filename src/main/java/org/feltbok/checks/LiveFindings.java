package org.feltbok.checks;

import org.feltbok.base.task.Listening;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in a study, as it is now. A change is only noted; who asks has the responses that
 * changed read and looked at again, and no others. The study is held while a few rows are read,
 * never while they are looked at, so that no key waits.
 */
public final class LiveFindings implements AutoCloseable {
    /** How many responses are read at once when all must be. */
    private static final int PART = 500;

    private final Study study;
    private final Listening listening;
    private final Dirt dirt = new Dirt();
    private @Nullable State state;

    /** All that is kept; for one thread at a time. */
    private static final class State {
        private final LocalDate day;
        private final List<FormFindings> forms;
        private final Map<StudyCheck, List<Finding>> beside = new HashMap<>();
        private Map<Accepted.Key, Accepted> accepted = Map.of();

        State(LocalDate day, List<FormFindings> forms) {
            this.day = day;
            this.forms = forms;
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
            return found(next);
        } finally {
            if (state == null) {
                dirt.noteAll();
            }
        }
    }

    private State load(LocalDate day) {
        List<StudyForm> forms = study.read(h -> StudyForm.all(h, study.environment().clock()));
        State loaded = new State(day, forms.stream().map(FormFindings::new).toList());
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
        for (StudyCheck check : Checks.of(StudyCheck.class)) {
            if (anew || check.tables().stream().anyMatch(noted.tables()::contains)) {
                now.beside.put(check, study.read(check::find));
            }
        }
        if (anew || noted.tables().contains("accepted_finding")) {
            now.accepted = study.read(Accepted::all);
        }
    }

    /**
     * @param item its id; empty if it is about none
     */
    private record Alike(Check check, String item) {}

    private static Findings found(State now) {
        Map<Alike, FoundAlike> open = new LinkedHashMap<>();
        Map<Alike, FoundAlike> accepted = new LinkedHashMap<>();
        for (FormFindings form : now.forms) {
            for (Finding finding : form.findings()) {
                add(
                        isAccepted(now, finding) ? accepted : open,
                        form.study(),
                        finding,
                        form.place(finding.target()));
            }
        }
        now.beside.values().stream()
                .flatMap(List::stream)
                .forEach(
                        f ->
                                add(
                                        isAccepted(now, f) ? accepted : open,
                                        null,
                                        f,
                                        new Check.Place(f.seen(), "")));
        return new Findings(sorted(open), sorted(accepted));
    }

    private static boolean isAccepted(State now, Finding finding) {
        if (now.accepted.isEmpty()) {
            return false;
        }
        Accepted accepted = now.accepted.get(Accepted.Key.of(finding));
        return accepted != null && accepted.accepts(finding);
    }

    private static void add(
            Map<Alike, FoundAlike> to,
            @Nullable StudyForm form,
            Finding finding,
            Check.Place place) {
        FoundAlike alike =
                to.computeIfAbsent(
                        new Alike(finding.check(), finding.about().map(Item::id).orElse("")),
                        k ->
                                new FoundAlike(
                                        finding.check(),
                                        finding.about(),
                                        form == null
                                                ? ""
                                                : finding.about()
                                                        .map(form.form()::shortName)
                                                        .orElse(""),
                                        form == null
                                                ? ""
                                                : finding.about()
                                                        .map(i -> name(form, i))
                                                        .orElse(""),
                                        new ArrayList<>(),
                                        new ArrayList<>()));
        alike.places().add(place);
        alike.findings().add(finding);
    }

    private static String name(StudyForm form, Item item) {
        boolean plain = form.isMain() || form.isOnly();
        return plain ? item.name() : form.form().questionnaire().name() + "/" + item.name();
    }

    private static List<FoundAlike> sorted(Map<Alike, FoundAlike> found) {
        return found.values().stream()
                .map(
                        f ->
                                new FoundAlike(
                                        f.check(),
                                        f.about(),
                                        f.item(),
                                        f.name(),
                                        List.copyOf(f.places()),
                                        List.copyOf(f.findings())))
                .sorted(FoundAlike.WORST)
                .toList();
    }

    @Override
    public void close() {
        listening.end();
    }
}
