package org.feltbok.responses;

import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has answered and who has not, as it is now: read once for each questionnaire that is asked
 * for. A change is only noted; who looks has the responses and cases it is about read again, and no
 * others. Not for the user interface's thread.
 */
public final class LiveResponses implements AutoCloseable {
    private static final String ANSWERS = "answers_";
    private static final String ASSIGNMENT = "assignment";

    /** What a questionnaire is made of. */
    private static final Set<String> FORMS =
            Set.of(
                    "questionnaire",
                    "section",
                    "question",
                    "item",
                    "option_list",
                    "option",
                    "item_option");

    private static final Set<String> CONCERNED =
            Set.of("response", "study_case", "setting", ASSIGNMENT);

    /** Of a case, what is shown in a list of respondents. */
    private static final Set<String> OF_CASE = Set.of("", "key", "name", "pseudonym", "in_frame");

    private record Known(Form form, ResponsesNow now) {}

    private final Study study;
    private final Listening listening;
    private final NotedChanges noted = new NotedChanges(t -> isShown(t) || FORMS.contains(t));
    private final Map<String, Known> forms = new HashMap<>();

    /** Who begins or ends to follow does not wait for what is being read. */
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    public LiveResponses(Study study) {
        this.study = study;
        listening = study.listen(noted::note);
    }

    private static boolean isShown(String table) {
        return CONCERNED.contains(table) || table.startsWith(ANSWERS);
    }

    /** Whether a change may make a respondent others, the form itself left out. */
    public static boolean isAbout(ChangeEvent event) {
        return event.touches(LiveResponses::isShown);
    }

    /**
     * What is others since it was taken before.
     *
     * @param all everything is new, and nobody else is there
     * @param changed responses as they are now
     * @param gone ids of responses that are not there any more
     * @param waiting cases from which nothing came in, and forms of none that wait to be keyed
     *     again
     * @param heard ids of cases and first entries of which that is not so, or not any more
     * @param firsts by a second entry of no case the first one
     */
    public record Delta(
            boolean all,
            List<Respondent> changed,
            Set<String> gone,
            List<WaitingCase> waiting,
            Set<String> heard,
            Map<String, String> firsts,
            ResponseCounts counts) {}

    /** Somebody who follows the responses of a questionnaire and pass. */
    public final class Watch {
        private final Form form;
        private final int pass;
        private final Set<String> responses = new HashSet<>();
        private final Set<String> cases = new HashSet<>();
        private boolean all = true;

        private Watch(Form form, int pass) {
            this.form = form;
            this.pass = pass;
        }

        /** What is others since it was taken last; everything at first. */
        public Delta take() {
            return LiveResponses.this.take(this);
        }

        public void end() {
            watches.remove(this);
        }
    }

    /**
     * Follows the responses of a questionnaire.
     *
     * @param pass 1, or 2 for second entries
     */
    public Watch watch(Form form, int pass) {
        Watch watch = new Watch(form, pass);
        watches.add(watch);
        return watch;
    }

    /** How many came in. */
    public synchronized ResponseCounts counts(Form form) {
        return now(form).counts();
    }

    private synchronized Delta take(Watch watch) {
        ResponsesNow now = now(watch.form);
        List<Respondent> changed = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        List<WaitingCase> waiting = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        boolean all = watch.all;
        if (all) {
            changed.addAll(now.all(watch.pass));
            waiting.addAll(now.waiting(watch.pass));
        } else {
            watch.responses.forEach(
                    id ->
                            now.one(id, watch.pass)
                                    .ifPresentOrElse(changed::add, () -> gone.add(id)));
            watch.cases.forEach(
                    id ->
                            now.waiting(id, watch.pass)
                                    .ifPresentOrElse(waiting::add, () -> heard.add(id)));
        }
        watch.all = false;
        watch.responses.clear();
        watch.cases.clear();
        Map<String, String> firsts = new HashMap<>();
        changed.forEach(r -> now.first(r).ifPresent(f -> firsts.put(r.response().id(), f)));
        return new Delta(all, changed, gone, waiting, heard, firsts, now.counts());
    }

    private ResponsesNow now(Form form) {
        NotedChanges.Taken taken = noted.take();
        boolean done = false;
        try {
            if (taken.all() || taken.cells().stream().anyMatch(LiveResponses::isOfAll)) {
                forms.clear();
                watches.forEach(w -> w.all = true);
            } else if (!taken.cells().isEmpty() && !forms.isEmpty()) {
                update(taken.cells());
            }
            Known known = forms.get(form.id());
            if (known == null) {
                known = new Known(form, study.read(h -> read(h, form)));
                forms.put(form.id(), known);
            }
            done = true;
            return known.now();
        } finally {
            if (!done) {
                noted.noteAll();
            }
        }
    }

    private static ResponsesNow read(Handle h, Form form) {
        return new ResponsesNow(
                ResponseStore.list(h, form),
                waits(form) ? ResponseStore.frame(h) : List.of(),
                ResponseStore.drawn(h, form),
                !waits(form));
    }

    /** Whether cases are asked it; a roster's responses belong to others instead. */
    private static boolean waits(Form form) {
        return !form.questionnaire().isRoster();
    }

    private static boolean isOfAll(CellChange cell) {
        return FORMS.contains(cell.table())
                || cell.table().equals(ASSIGNMENT)
                || HideNames.isSetBy(cell);
    }

    private void update(List<CellChange> cells) {
        Set<String> responses = new HashSet<>();
        Set<String> cases = new HashSet<>();
        for (CellChange cell : cells) {
            if (cell.table().equals("response") || cell.table().startsWith(ANSWERS)) {
                responses.add(cell.rowId());
            } else if (cell.table().equals("study_case") && OF_CASE.contains(cell.column())) {
                cases.add(cell.rowId());
            }
        }
        if (responses.isEmpty() && cases.isEmpty()) {
            return;
        }
        List<WaitingCase> frame = study.read(h -> ResponseStore.frame(h, cases));
        for (Known known : forms.values()) {
            Set<String> ids = new HashSet<>(responses);
            ids.addAll(known.now().responsesOf(cases));
            List<Respondent> found = study.read(h -> ResponseStore.list(h, known.form(), ids));
            Set<String> about =
                    known.now().put(ids, found, cases, waits(known.form()) ? frame : List.of());
            watches.stream()
                    .filter(w -> w.form.id().equals(known.form().id()))
                    .forEach(
                            w -> {
                                w.responses.addAll(ids);
                                w.cases.addAll(about);
                            });
        }
    }

    @Override
    public synchronized void close() {
        listening.end();
        watches.clear();
        forms.clear();
    }
}
