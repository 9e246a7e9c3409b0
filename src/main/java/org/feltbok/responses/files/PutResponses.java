package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.base.Ids;
import org.feltbok.responses.Answers;
import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts into a study what was rehearsed of a file, to the last cell, as one change. If the study has
 * changed since in what the file touches, it is rehearsed again first.
 */
public final class PutResponses implements Operation {
    private static final List<String> TEXT_COLUMNS =
            List.of("id", "response_id", "item_id", "text", "aside");

    private final EntryRules rules;
    private final Function<KnownStudy, ImportPlan> again;
    private final boolean exactly;
    private final List<RememberedColumn> remembered;
    private ImportPlan plan;
    private Faults notes = new Faults();

    /**
     * @param again rehearses the same file anew
     * @param exactly whether it is refused if that comes to something else than was shown
     * @param remembered what is to be known of such files from now on
     */
    PutResponses(
            ImportPlan plan,
            EntryRules rules,
            Function<KnownStudy, ImportPlan> again,
            boolean exactly,
            List<RememberedColumn> remembered) {
        this.plan = plan;
        this.rules = rules;
        this.again = again;
        this.exactly = exactly;
        this.remembered = List.copyOf(remembered);
    }

    @Override
    public String name() {
        return "responses.import";
    }

    @Override
    public List<String> args() {
        return List.of(plan.table().file(), String.valueOf(written()));
    }

    private long written() {
        return plan.rows().stream().filter(PlannedRow::isWritten).count();
    }

    /** Number of responses it writes or changes. */
    public int count() {
        return (int) written();
    }

    /** What it writes. */
    ImportPlan plan() {
        return plan;
    }

    /** What is to be looked at though it was read in. */
    public List<Fault> notes() {
        return notes.list();
    }

    @Override
    public void validate(Handle handle) {
        Form form = plan.form();
        boolean isAsRead =
                Form.byName(handle, form.questionnaire().name())
                        .filter(f -> f.questionnaire().equals(form.questionnaire()))
                        .isPresent();
        if (!isAsRead) {
            throw new FaultException("responses.import.form_changed", form.questionnaire().name());
        }
        KnownStudy now = KnownStudy.of(handle, rules.form());
        if (!plan.known().isAs(now)) {
            ImportPlan other = again.apply(now);
            if (exactly && !other.isAs(plan)) {
                throw new FaultException("responses.import.changed_meanwhile");
            }
            plan = other;
        }
        plan.require();
    }

    @Override
    public void apply(UnitOfWork work) {
        notes = new Faults();
        plan.notes().forEach(notes);
        CasesOfResponses before = CasesOfResponses.read(work.handle());
        List<@Nullable Object[]> responses = new ArrayList<>();
        List<@Nullable Object[]> answers = new ArrayList<>();
        List<@Nullable Object[]> texts = new ArrayList<>();
        Form form = plan.form();
        int position = plan.known().lookups().position();
        for (PlannedRow row : plan.rows()) {
            PlannedRow.Fresh fresh = row.fresh();
            if (fresh != null) {
                String id = Ids.next();
                responses.add(response(fresh, id, form, position++));
                @Nullable Object[] own = fresh.answers().clone();
                own[0] = id;
                answers.add(own);
                for (TextCell.Text text : fresh.texts()) {
                    int aside = fresh.aside().contains(text.item()) ? 1 : 0;
                    texts.add(new Object[] {Ids.next(), id, text.item().id(), text.words(), aside});
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(form.questionnaire().columns());
        work.insertMany("response", About.STORED, responses.iterator());
        work.insertMany(form.answersTable(), columns, answers.iterator());
        work.insertMany("answer_text", TEXT_COLUMNS, texts.iterator());
        plan.rows().forEach(row -> update(work, row.update()));
        ImportMemoryStore.keep(work, form.id(), plan.source(), remembered);
        // the file's own notes tell of second responses, with their rows
        CasesOfResponses.read(work.handle())
                .without(CasesOfResponses.Kind.SECOND)
                .findings(before)
                .forEach(notes);
    }

    /** On what version it was answered only its file can say; if it does not, nobody knows. */
    private static @Nullable Object[] response(
            PlannedRow.Fresh fresh, String id, Form form, int position) {
        @Nullable Object[] response = fresh.response().clone();
        response[0] = id;
        response[1] = form.id();
        response[response.length - 1] = position;
        return response;
    }

    private void update(UnitOfWork work, PlannedRow.@Nullable Update update) {
        if (update == null || update.isEmpty()) {
            return;
        }
        for (Map.Entry<String, Object> change : update.about().entrySet()) {
            work.update("response", update.id(), change.getKey(), change.getValue());
        }
        Answers after = update.after();
        if (!after.equals(update.before())) {
            SetAnswer.write(work, rules, update.id(), update.before(), after);
        }
    }
}
