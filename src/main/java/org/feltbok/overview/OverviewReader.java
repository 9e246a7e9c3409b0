package org.feltbok.overview;

import org.feltbok.base.task.Listening;
import org.feltbok.cases.LiveCases;
import org.feltbok.checks.Findings;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.UnseenChanges;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.MainForm;
import org.feltbok.responses.ResponseRate;
import org.feltbok.store.Change;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.feltbok.study.LiveNames;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives each part of the overview by itself, as it is now; what it is made from is kept, so that
 * after a change only what the change is about is read. Not on the user-interface thread.
 */
public final class OverviewReader implements AutoCloseable {
    private static final int CHANGES = 200;

    /** What says which questionnaire is the main one, and what it asks. */
    private static final Set<String> OF_FORM =
            Set.of(
                    "questionnaire",
                    "section",
                    "question",
                    "item",
                    "option_list",
                    "option",
                    "item_option",
                    "setting");

    private final Study file;
    private final Supplier<FigureMatch> figures;
    private final Supplier<Findings> findings;
    private final LiveResponses responses;
    private final LiveExtent extent;
    private final LiveRepresentation representation;
    private final LiveCodingProgress coding;
    private final LiveNames names;
    private final NotedChanges ofForm = new NotedChanges(OF_FORM::contains);
    private final Listening listening;
    private Optional<Form> form = Optional.empty();
    private List<Form> waves = List.of();

    /**
     * @param figures how they agree with what is printed, as they are now
     * @param findings in the data, as they are now
     * @param responses of the same study
     */
    public OverviewReader(
            Study file,
            Supplier<FigureMatch> figures,
            Supplier<Findings> findings,
            LiveResponses responses) {
        this.file = file;
        this.figures = figures;
        this.findings = findings;
        this.responses = responses;
        extent = new LiveExtent(file);
        representation = new LiveRepresentation(new LiveCases(file));
        coding = new LiveCodingProgress(file);
        names = new LiveNames(file);
        listening = file.listen(ofForm::note);
    }

    private synchronized Optional<Form> form() {
        if (!ofForm.take().isNothing()) {
            boolean read = false;
            try {
                form = file.read(MainForm::read);
                waves = file.read(h -> otherWaves(h, form));
                read = true;
            } finally {
                if (!read) {
                    ofForm.noteAll();
                }
            }
        }
        return form;
    }

    public Extent extent() {
        return extent.extent(form());
    }

    /** Empty if the study has no questionnaire. */
    public Optional<ResponseProgress> responses() {
        return form().map(f -> ResponseProgress.of(f, responses.counts(f), ofWaves()));
    }

    private List<ResponseProgress.Wave> ofWaves() {
        List<Form> others;
        synchronized (this) {
            others = waves;
        }
        return others.stream()
                .map(
                        w -> {
                            ResponseRate rate = responses.counts(w).rate();
                            return new ResponseProgress.Wave(
                                    w.id(),
                                    w.questionnaire().title(),
                                    rate.responded(),
                                    rate.frame());
                        })
                .toList();
    }

    private static List<Form> otherWaves(Handle handle, Optional<Form> main) {
        if (main.isEmpty()) {
            return List.of();
        }
        String id = main.get().id();
        String first = WaveStore.first(handle, id);
        Map<String, WaveStore.Wave> all = WaveStore.all(handle);
        return QuestionnaireStore.all(handle).stream()
                .filter(q -> !q.id().equals(id))
                .filter(
                        q ->
                                all.getOrDefault(q.id(), WaveStore.NONE)
                                        .of()
                                        .orElse(q.id())
                                        .equals(first))
                .map(Form::new)
                .toList();
    }

    public List<Representation.Division> representation() {
        return representation.divisions();
    }

    public List<CodingProgress> coding() {
        return coding.progress();
    }

    /**
     * As far as a person may know: where they still code blind, only what they did themselves.
     *
     * @param person name of who works
     */
    public List<CodingProgress> coding(String person) {
        return coding.progress(person);
    }

    /** What is to be looked at in the data. */
    public Findings problems() {
        return findings.get();
    }

    /** The same for a person; empty while they code blind, as it tells what others coded. */
    public Optional<FigureMatch> figures(String person) {
        return file.read(h -> Blindness.items(h, person)).isEmpty()
                ? Optional.of(figures())
                : Optional.empty();
    }

    public FigureMatch figures() {
        return figures.get();
    }

    /** The newest changes first, without what the study began with. */
    public List<Change> changes() {
        return names.told(
                file.history(CHANGES).stream().filter(c -> c.kind() != Change.Kind.FIXED).toList());
    }

    /** The same, as far as a person may know: where they code blind, not what others coded. */
    public List<Change> changes(String person) {
        List<Change> all = changes();
        return file.read(h -> UnseenChanges.told(h, all, person));
    }

    @Override
    public void close() {
        listening.end();
        extent.close();
        representation.close();
        coding.close();
        names.close();
    }
}
