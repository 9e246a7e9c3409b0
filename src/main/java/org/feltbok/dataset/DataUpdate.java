package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.MissingKind;
import org.feltbok.store.CellChange;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Brings single changed cells into a snapshot; gives up where the change is of another kind. */
final class DataUpdate {
    /** Who is done with an answer decides whose codes count for it where what is agreed counts. */
    private static final Set<String> CODINGS = Set.of("coding", "coding_done");

    private final Study file;
    private final Map<String, AnswersLayout> layouts;
    private final Set<String> touched = new LinkedHashSet<>();

    /** Passages and interviews of which something is said otherwise now. */
    private final Set<String> spoken = new LinkedHashSet<>();

    private StudyData data;

    DataUpdate(Study file, StudyDataStore.Loaded loaded) {
        this.file = file;
        data = loaded.data();
        layouts = loaded.layouts();
    }

    /**
     * The new snapshot and the variables that changed; none if only rows were touched that are not
     * in the data.
     */
    record Updated(StudyDataStore.Loaded loaded, Set<String> variables) {}

    /** Empty if the data must be read anew. */
    Optional<Updated> apply(List<CellChange> changes) {
        Set<String> recoded = new LinkedHashSet<>();
        for (CellChange change : changes) {
            boolean done =
                    CODINGS.contains(change.table())
                            ? coding(change, recoded)
                            : answer(change)
                                    || aside(change)
                                    || words(change)
                                    || meta(change)
                                    || passage(change);
            if (!done) {
                return Optional.empty();
            }
        }
        for (String answerText : recoded) {
            file.read(h -> CodebookDataStore.coded(h, answerText)).forEach(this::recode);
        }
        data.said().filter(i -> !spoken.isEmpty()).ifPresent(this::said);
        // members have it too, and what is derived for them may rest on it
        boolean isParents =
                surveys().stream()
                        .map(s -> s.data().parentName())
                        .filter(p -> !p.isEmpty())
                        .anyMatch(
                                p ->
                                        touched.stream()
                                                .anyMatch(
                                                        t ->
                                                                t.startsWith(p + "/")
                                                                        || t.startsWith(
                                                                                CaseNames.CASES)));
        if (isParents) {
            return Optional.empty();
        }
        return Optional.of(new Updated(new StudyDataStore.Loaded(data, layouts), touched));
    }

    /** A passage that came, went or is of another interview. */
    private boolean passage(CellChange change) {
        if (!change.table().equals("passage")) {
            return false;
        }
        if (change.column().isEmpty()) {
            spoken.add(String.valueOf(change.inRow("interview_id")));
        } else {
            spoken.add(String.valueOf(change.before()));
            spoken.add(String.valueOf(change.after()));
        }
        return true;
    }

    /** What was said in the interviews of the cases that something changed of. */
    private void said(AskedItem item) {
        for (String of : file.read(h -> CodebookDataStore.casesOf(h, spoken))) {
            SaidInInterviews.Given given = file.read(h -> CodebookDataStore.said(h, of));
            Dataset now = SaidInInterviews.at(data.cases(), item, of, given);
            if (now != data.cases()) {
                data = data.with(now);
                touched.add(CaseNames.CASES + item.name());
            }
        }
    }

    /** Whether the change is of a kind that no figure shows: who entered a response and when. */
    private boolean meta(CellChange change) {
        // when responses came in says where a wave stands in time
        if (change.column().equals("received_at") && !data.waves().all().isEmpty()) {
            return false;
        }
        return change.table().equals("response")
                && Set.of(
                                "entered_by",
                                "entered_at",
                                "note",
                                "source",
                                "reason",
                                "unlocked",
                                "voided",
                                "number",
                                "received_at")
                        .contains(change.column());
    }

    private boolean answer(CellChange change) {
        AnswersLayout layout = layouts.get(change.table());
        AnswersLayout.Field field = layout == null ? null : layout.fields().get(change.column());
        // another day may make classes of time that were not there, or leave some that are not
        if (layout == null || field == null || field.form() == AnswersLayout.Form.DAY) {
            return false;
        }
        Survey survey = Objects.requireNonNull(data.surveys().get(layout.survey()));
        int row = survey.data().rowOf(change.rowId());
        if (row < 0) {
            return true;
        }
        Dataset changed =
                field.form() == AnswersLayout.Form.NUMBER
                        ? number(survey.data(), field.variable(), row, change.after())
                        : survey.data()
                                .withCell(
                                        field.variable(),
                                        row,
                                        cell(survey, field, change.rowId(), change.after()));
        touched.add(layout.survey() + "/" + field.item());
        changed = codes(changed, survey, field.item(), row);
        ForbiddenAnswers forbidden = ForbiddenAnswers.of(survey);
        if (field.form() == AnswersLayout.Form.PRESENT && forbidden.readsWords(field.item())) {
            forbidden = words(survey, field.item(), row, change.after());
        }
        put(survey, changed, forbidden, field.item(), row);
        return true;
    }

    /** An open answer that is kept aside stands there as a question that was not asked. */
    private int cell(
            Survey survey, AnswersLayout.Field field, String responseId, @Nullable Object stored) {
        int cell = field.cell(stored);
        boolean isText = cell >= 0 && field.form() == AnswersLayout.Form.PRESENT;
        return isText
                        && survey.item(field.item())
                                .filter(i -> file.read(h -> KeptAside.is(h, responseId, i.id())))
                                .isPresent()
                ? KeptAside.CELL
                : cell;
    }

    /** Whether an open answer is put aside or comes back. */
    static boolean isAside(CellChange change) {
        return change.table().equals("answer_text") && change.column().equals("aside");
    }

    /** An open answer put aside, or back; one that is gone changed its own cell too. */
    private boolean aside(CellChange change) {
        if (!isAside(change)) {
            return false;
        }
        List<String> place = place(change);
        for (Survey survey : place.isEmpty() ? List.<Survey>of() : surveys()) {
            AskedItem item = survey.byId(place.getLast()).orElse(null);
            int row = survey.data().rowOf(place.getFirst());
            if (item != null && row >= 0) {
                String response = place.getFirst();
                boolean aside = file.read(h -> KeptAside.is(h, response, item.id()));
                int stored = stored(survey, item, response);
                int cell = stored >= 0 && aside ? KeptAside.CELL : stored;
                Dataset changed = survey.data().withCell(item.name(), row, cell);
                touched.add(survey.name() + "/" + item.name());
                put(
                        survey,
                        codes(changed, survey, item.name(), row),
                        ForbiddenAnswers.of(survey),
                        item.name(),
                        row);
            }
        }
        return true;
    }

    /** What stands in the answer matrix for an open answer. */
    private int stored(Survey survey, AskedItem item, String responseId) {
        for (AnswersLayout layout : layouts.values()) {
            for (Map.Entry<String, AnswersLayout.Field> field : layout.fields().entrySet()) {
                if (layout.survey().equals(survey.name())
                        && field.getValue().item().equals(item.name())) {
                    return file.read(
                            h -> AnswerDataStore.cell(h, layout, field.getKey(), responseId));
                }
            }
        }
        return CategoryColumn.missing(MissingKind.NOT_RECORDED);
    }

    private void put(Survey survey, Dataset changed, ForbiddenAnswers words, String item, int row) {
        Set<String> told = new LinkedHashSet<>();
        data = data.with(survey.with(changed, words.after(changed, item, row, told)));
        told.forEach(name -> touched.add(survey.name() + "/" + name));
    }

    /** A text stands beside the answers, a time of day among them. */
    private ForbiddenAnswers words(Survey survey, String item, int row, @Nullable Object after) {
        if (after instanceof String time) {
            return ForbiddenAnswers.of(survey).withWords(item, row, time);
        }
        String id = survey.item(item).map(AskedItem::id).orElse("");
        String response = survey.data().row(row).id();
        return ForbiddenAnswers.of(survey)
                .withWords(
                        item,
                        row,
                        after == null
                                ? null
                                : file.read(h -> RuledWords.text(h, response, id)).orElse(null));
    }

    /** Whether the words of any text are read by a rule. */
    static boolean readsWords(StudyData data) {
        return data.surveys().values().stream().anyMatch(s -> ForbiddenAnswers.of(s).readsWords());
    }

    /** The words of a text that a rule may read. */
    private boolean words(CellChange change) {
        if (!change.table().equals("answer_text")) {
            return false;
        }
        List<String> place = place(change);
        for (Survey survey : place.isEmpty() ? List.<Survey>of() : surveys()) {
            int row = survey.data().rowOf(place.getFirst());
            String item = ForbiddenAnswers.of(survey).readsWordsOf(place.getLast());
            if (row >= 0 && !item.isEmpty()) {
                String now =
                        file.read(h -> RuledWords.text(h, place.getFirst(), place.getLast()))
                                .orElse(null);
                ForbiddenAnswers forbidden = ForbiddenAnswers.of(survey).withWords(item, row, now);
                put(survey, survey.data(), forbidden, item, row);
            }
        }
        return true;
    }

    private List<Survey> surveys() {
        return List.copyOf(data.surveys().values());
    }

    /** Response and item of a text. */
    private List<String> place(CellChange change) {
        Object row = change.isInsert() ? change.after() : change.before();
        if (!change.isInsert() && !change.isDelete()) {
            return file.read(h -> RuledWords.place(h, change.rowId()));
        }
        JsonNode text = JsonMapper.shared().readTree(String.valueOf(row));
        return List.of(text.path("response_id").asString(""), text.path("item_id").asString(""));
    }

    private static Dataset number(Dataset data, String variable, int row, @Nullable Object after) {
        NumberColumn column = data.numbers(variable);
        if (!(after instanceof Number number)) {
            return data.with(variable, column.with(row, MissingKind.NOT_RECORDED), row);
        }
        boolean isCode = !(after instanceof Double) && MissingKind.isCode(number.longValue());
        return data.with(
                variable,
                isCode
                        ? column.with(
                                row,
                                MissingKind.ofCode(number.longValue())
                                        .orElse(MissingKind.NOT_RECORDED))
                        : column.with(row, number.doubleValue()),
                row);
    }

    /**
     * The flags of codes follow their answer: missing where it is, read anew where it has just
     * come.
     */
    private Dataset codes(Dataset start, Survey survey, String itemName, int row) {
        Optional<AskedItem> item = survey.item(itemName).filter(i -> !i.codes().isEmpty());
        if (item.isEmpty()) {
            return start;
        }
        boolean answered = start.categories(itemName).get(row) >= 0;
        List<String> codes =
                answered
                        ? file.read(
                                h ->
                                        CodebookDataStore.coded(
                                                h, start.row(row).id(), item.get().id()))
                        : List.of();
        return recode(start, item.get(), row, codes);
    }

    private boolean coding(CellChange change, Set<String> recoded) {
        if (change.column().equals("done")) {
            recoded.addAll(file.read(h -> CodebookDataStore.ofDone(h, change.rowId())));
            spoken.addAll(file.read(h -> CodebookDataStore.passageDone(h, change.rowId())));
            return true;
        }
        if (!change.isInsert() && !change.isDelete()) {
            return Set.of("start_at", "end_at", "created_at", "memo", "seen")
                    .contains(change.column());
        }
        Object row = change.isInsert() ? change.after() : change.before();
        JsonNode coded = JsonMapper.shared().readTree(String.valueOf(row));
        JsonNode answer = coded.path("answer_text_id");
        if (coded.path("passage_id").isString()) {
            spoken.add(coded.path("passage_id").asString());
        }
        if (answer.isString()) {
            recoded.add(answer.asString());
        }
        return true;
    }

    private void recode(CodebookDataStore.Coded coded) {
        for (Survey survey : surveys()) {
            int row = survey.data().rowOf(coded.responseId());
            Optional<AskedItem> item = survey.byId(coded.itemId());
            if (row >= 0 && item.isPresent()) {
                Dataset changed = recode(survey.data(), item.get(), row, coded.codes());
                if (changed != survey.data()) {
                    touched.add(survey.name() + "/" + item.get().name());
                }
                data = data.with(survey.with(changed));
            }
        }
    }

    /** The codes given to an answer; their flags follow by themselves. */
    private static Dataset recode(Dataset start, AskedItem item, int row, List<String> codes) {
        return start.withSet(GivenCodes.column(item), row, GivenCodes.positions(item, codes));
    }
}
