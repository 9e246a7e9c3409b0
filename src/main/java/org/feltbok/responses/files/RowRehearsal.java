package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.RecordTable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What comes of each row of a file, one after another. */
final class RowRehearsal {
    private static final CellState[] NOTHING = {};

    private final RecordTable table;
    private final SourceColumns source;
    private final AnswerColumns columns;
    private final CellMending mending;
    private final ImportChoices choices;
    private final EntryRules rules;
    private final Form form;
    private final KnownStudy known;
    private final FaultsByText faults;
    private final ReadNotes notes;
    private final AboutCells about;
    private final RuledRow ruled;
    private final RowIdentity identity;
    private final boolean[] told;

    /** Where the cells of each item end in a row of the answer matrix. */
    private final int[] ends;

    RowRehearsal(
            RecordTable table,
            SourceColumns source,
            AnswerColumns columns,
            KeyColumn keys,
            CellMending mending,
            ImportChoices choices,
            EntryRules rules,
            KnownStudy known,
            FaultsByText faults,
            ReadNotes notes) {
        this.table = table;
        this.source = source;
        this.columns = columns;
        this.mending = mending;
        this.choices = choices;
        this.rules = rules;
        this.known = known;
        this.faults = faults;
        this.notes = notes;
        form = rules.form();
        about = new AboutCells(source.header(), known.lookups().lookups(), this::ofAbout);
        ruled = new RuledRow(rules, notes, true);
        identity = new RowIdentity(form, choices, known, notes, keys, table.file());
        told = new boolean[form.items().size()];
        ends = new int[told.length];
        int end = 1;
        for (int i = 0; i < ends.length; i++) {
            end += form.items().get(i).columns().size();
            ends[i] = end;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (source.isAnswer(i)) {
                source.name(i).item().ifPresent(item -> told[form.index(item)] = true);
            }
        }
    }

    private String[] cellsNow = {};
    private String[] rawNow = {};
    private int numberNow;

    private void ofAbout(int row, String name, Wrong wrong) {
        int at = source.header().index(name);
        String text = at < 0 || at >= table.columns().size() ? "" : Cells.clean(cellsNow[at]);
        faults.ofCell(
                row,
                text.isEmpty() ? -1 : at,
                at < 0 || at >= table.columns().size() ? name : table.name(at),
                text,
                wrong);
    }

    PlannedRow rehearse(int number, String[] cells) {
        cellsNow = cells;
        numberNow = number;
        String[] raw = cells.clone();
        rawNow = raw;
        source.translate(cells);
        if (choices.leftOut().contains(number) || !mending.mend(cells)) {
            return out(number, cells, State.LEFT_OUT);
        }
        String of = about.ofCase(cells);
        if (identity.isVoid(
                number, about.key(cells), about.pass(cells), of, about.ofParent(cells))) {
            notes.note(number, "void_kept", About.KEY);
            return out(number, cells, State.VOID);
        }
        Map<Integer, String> refused = new HashMap<>();
        @Nullable Object[] answers = new Object[columns.width()];
        for (int i = 0; i < columns.size(); i++) {
            CellReader reader = columns.at(i);
            if (reader != null && !cells[i].isEmpty()) {
                Wrong wrong = reader.read(cells[i], answers);
                if (wrong != null && !Cells.clean(cells[i]).isEmpty()) {
                    Item item = source.name(i).item().orElseThrow();
                    refused.put(form.index(item), Cells.clean(raw[i]));
                    tell(i, reader, cells[i], wrong);
                }
            }
        }
        for (Item item : columns.complete(answers)) {
            refused.put(form.index(item), "0/1");
            faults.ofCell(number, -1, item.name(), "", Wrong.of("both_forms", item.name()));
        }
        for (Item item : columns.tied()) {
            refused.put(form.index(item), "1 1");
            faults.ofCell(number, -1, item.name(), "", Wrong.of("tied", item.name()));
        }
        for (Item item : columns.gaps()) {
            refused.put(form.index(item), "1 3");
            faults.ofCell(number, -1, item.name(), "", Wrong.of("rank_gap", item.name()));
        }
        List<TextCell.Text> texts = texts(answers);
        columns.note(number, notes);
        @Nullable Object[] response = about.read(number, cells);
        return place(number, cells, response, answers, texts, refused);
    }

    private void tell(int i, CellReader reader, String cell, Wrong wrong) {
        String head = table.name(i);
        if (reader instanceof SeveralCodes several) {
            for (String part : several.parts(cell)) {
                Wrong own = several.wrong(part);
                if (own != null) {
                    faults.ofCell(numberNow, i, head, Codes.shown(part), own);
                }
            }
        } else {
            faults.ofCell(numberNow, i, head, Codes.shown(cell), wrong);
        }
    }

    /** Those of the row, and what was put under «other» beside what stands there. */
    private List<TextCell.Text> texts(@Nullable Object[] answers) {
        List<TextCell.Text> texts = new ArrayList<>(columns.texts());
        columns.texts().clear();
        for (TextCell.Text other : mending.others()) {
            int at = -1;
            for (int i = 0; i < texts.size(); i++) {
                at = texts.get(i).item().equals(other.item()) ? i : at;
            }
            if (at < 0) {
                texts.add(other);
            } else {
                texts.set(
                        at,
                        new TextCell.Text(
                                other.item(), texts.get(at).words() + "; " + other.words()));
            }
            answers[columns.place(other.item())] = 1;
        }
        return texts;
    }

    private PlannedRow out(int number, String[] cells, State state) {
        int key = source.header().index(About.KEY);
        return new PlannedRow(
                number,
                key < 0 ? "" : Cells.clean(cells[key]),
                Cells.clean(about.caseNamed(cells)),
                null,
                1,
                state,
                NOTHING,
                Map.of(),
                null,
                null);
    }

    private PlannedRow place(
            int number,
            String[] cells,
            @Nullable Object[] response,
            @Nullable Object[] answers,
            List<TextCell.Text> texts,
            Map<Integer, String> refused) {
        if (response[AboutCells.KEY] == null) {
            return out(number, cells, State.REFUSED);
        }
        RowIdentity.Found found =
                identity.find(
                        number,
                        response,
                        about.caseNamed(cells),
                        about.parentNamed(cells),
                        (column, wrong) -> {
                            faults.ofCell(number, -1, column, "", repeated(wrong));
                        });
        String caseId = (String) response[AboutCells.CASE];
        String of =
                caseId == null
                        ? Cells.clean(
                                form.questionnaire().isRoster()
                                        ? about.parentNamed(cells)
                                        : about.caseNamed(cells))
                        : known.caseNames().getOrDefault(caseId, "");
        String key = String.valueOf(response[AboutCells.KEY]);
        int pass = (Integer) Objects.requireNonNull(response[AboutCells.PASS]);
        CellState[] states = new CellState[form.items().size()];
        PlannedRow.Update update = null;
        PlannedRow.Fresh fresh = null;
        if (found.isRefused()) {
            fill(states, answers, refused);
        } else if (found.id() != null) {
            update = update(number, found.id(), cells, response, answers, texts, states, refused);
        } else {
            fill(states, answers, refused);
            Set<Item> aside = ruled.look(number, answers, texts);
            if (response[AboutCells.ORIGIN] == null) {
                response[AboutCells.SOURCE] = table.file() + ":" + number;
            }
            fresh = new PlannedRow.Fresh(response, answers, texts, aside);
        }
        State state =
                found.isRefused() ? State.REFUSED : found.id() == null ? State.NEW : State.KNOWN;
        return new PlannedRow(
                number,
                key,
                of,
                caseId,
                pass,
                state,
                states,
                refused.isEmpty() ? Map.of() : Map.copyOf(refused),
                fresh,
                update);
    }

    /** That a key stands twice is no mistake where the program says that it asked repeatedly. */
    private Wrong repeated(Wrong wrong) {
        if (!wrong.key().equals("responses.import.twice")) {
            return wrong;
        }
        Header heads = new Header(table.heads());
        for (String column : RedcapSource.REPEATS) {
            int at = heads.index(column);
            String what = at < 0 ? "" : Cells.clean(rawNow[at]);
            if (!what.isEmpty()) {
                return Wrong.of("repeats", wrong.args().getFirst(), what);
            }
        }
        return wrong;
    }

    /** Of a response that is not there. */
    private void fill(
            CellState[] states, @Nullable Object[] answers, Map<Integer, String> refused) {
        boolean isAnyRefused = !refused.isEmpty();
        int at = 1;
        for (int i = 0; i < states.length; i++) {
            boolean given = false;
            for (; at < ends[i]; at++) {
                given |= answers[at] != null;
            }
            states[i] =
                    isAnyRefused && refused.containsKey(i)
                            ? CellState.REFUSED
                            : given ? CellState.NEW : told[i] ? CellState.BLANK : CellState.NONE;
        }
    }

    private PlannedRow.Update update(
            int number,
            String id,
            String[] cells,
            @Nullable Object[] response,
            @Nullable Object[] answers,
            List<TextCell.Text> texts,
            CellState[] states,
            Map<Integer, String> refused) {
        Answers before = known.answers().getOrDefault(id, Answers.empty(form));
        Answers after = before;
        int at = 1;
        for (int i = 0; i < states.length; i++) {
            Item item = form.items().get(i);
            Answer read =
                    AnswerCells.decode(
                            item, Arrays.asList(answers).subList(at, ends[i]), words(texts, item));
            at = ends[i];
            states[i] = state(number, id, i, before.get(i), read, refused);
            if (states[i] == CellState.CHANGED || states[i] == CellState.NEW) {
                after = after.with(item, read);
            }
        }
        Answers settled = after.equals(before) ? before : rules.settled(after);
        for (int i = 0; i < states.length; i++) {
            boolean moved = !settled.get(i).equals(before.get(i));
            boolean asTold = states[i] == CellState.CHANGED || states[i] == CellState.NEW;
            if (moved && !asTold && states[i] != CellState.REFUSED) {
                states[i] = before.get(i).isRecorded() ? CellState.CHANGED : CellState.NEW;
            } else if (!moved && asTold) {
                states[i] = CellState.SAME;
            }
        }
        return new PlannedRow.Update(id, before, settled, aboutChanged(id, cells, response));
    }

    private CellState state(
            int number,
            String id,
            int i,
            Answer before,
            Answer read,
            Map<Integer, String> refused) {
        if (refused.containsKey(i)) {
            return CellState.REFUSED;
        }
        if (!read.isRecorded()
                && (!before.isRecorded()
                        || !told[i]
                        || choices.blanks() == ImportChoices.Blanks.KEEP)) {
            return told[i] ? CellState.BLANK : CellState.NONE;
        }
        if (read.equals(before)) {
            return CellState.SAME;
        }
        if (before.isRecorded() && choices.differing() == ImportChoices.Differing.STUDY) {
            return CellState.KEPT;
        }
        Item item = form.items().get(i);
        if (item.type().isText() && known.coded().contains(id + "/" + item.id())) {
            refused.put(i, read instanceof Answer.Words w ? w.text() : "");
            faults.ofCell(number, -1, item.name(), "", Wrong.of("text_is_coded"));
            return CellState.REFUSED;
        }
        return before.isRecorded() ? CellState.CHANGED : CellState.NEW;
    }

    private static @Nullable String words(List<TextCell.Text> texts, Item item) {
        for (TextCell.Text text : texts) {
            if (text.item().equals(item)) {
                return text.words();
            }
        }
        return null;
    }

    private Map<String, Object> aboutChanged(
            String id, String[] cells, @Nullable Object[] response) {
        @Nullable Object[] now = known.about().get(id);
        Map<String, Object> changed = new LinkedHashMap<>();
        about.told(cells, response)
                .forEach(
                        (column, value) -> {
                            Object stands = now == null ? null : now[About.STORED.indexOf(column)];
                            boolean keeps =
                                    stands != null
                                            && choices.differing() == ImportChoices.Differing.STUDY;
                            if (!value.equals(stands) && !keeps) {
                                changed.put(column, value);
                            }
                        });
        return changed;
    }
}
