package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Faults;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.RecordTable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through a file of responses and finds what would come of every cell. It needs no study while
 * it does, only what that held at one moment.
 */
final class Rehearser {
    private final RecordTable table;
    private final ImportChoices choices;
    private final EntryRules rules;
    private final Form form;
    private final KnownStudy known;
    private final ResponseSource source;
    private final List<MatchedColumn> columns;
    private final FaultsByText faults = new FaultsByText();
    private final ReadNotes notes;
    private final Place place;

    Rehearser(
            RecordTable table,
            Map<String, String> remembered,
            ImportChoices choices,
            EntryRules rules,
            KnownStudy known) {
        this.table = table;
        this.choices = choices;
        this.rules = rules;
        this.known = known;
        form = rules.form();
        place = table.place();
        source = ResponseSources.of(new Header(table.heads()), form);
        notes = new ReadNotes(rules);
        columns =
                ColumnMatcher.chosen(
                        new ColumnMatcher(
                                        table,
                                        source,
                                        rules,
                                        known.lookups().lookups().cases().keySet(),
                                        known.lookups().lookups().parents().keySet())
                                .match(remembered),
                        choices);
    }

    ImportPlan plan() {
        tellTwice();
        KeyColumn key = KeyColumn.of(table, columns);
        List<String> names = new ArrayList<>();
        List<ColumnTarget> targets = new ArrayList<>();
        for (MatchedColumn column : columns) {
            names.add(column.head());
            targets.add(column.target());
        }
        if (key.isMade()) {
            names.add(About.KEY);
            targets.add(ColumnTarget.about(About.KEY));
        }
        Header header = new Header(names);
        SourceColumns meant = new SourceColumns(header, source, targets, form);
        AnswerColumns answers =
                new AnswerColumns(
                        form,
                        header,
                        meant,
                        table.columns().stream().map(c -> c.labels().values()).toList(),
                        choices,
                        (i, wrong) -> faults.ofColumn(i, table.name(i), wrong));
        CellMending mending = new CellMending(table, columns, answers, choices, rules);
        RowRehearsal row =
                new RowRehearsal(
                        table, meant, answers, key, mending, choices, rules, known, faults, notes);
        boolean[] isNumber = new boolean[columns.size()];
        for (int i = 0; i < isNumber.length; i++) {
            isNumber[i] = answers.at(i) instanceof NumberCell;
        }
        MomentColumn moments = MomentColumn.of(table, columns);
        List<PlannedRow> rows = new ArrayList<>(table.lines().size());
        for (Grid.Line line : table.lines()) {
            String[] cells = new String[names.size()];
            for (int i = 0; i < isNumber.length; i++) {
                cells[i] = isNumber[i] ? line.number(i) : line.cell(i);
            }
            moments.translate(cells);
            if (key.isMade()) {
                cells[cells.length - 1] = key.of(line);
            }
            rows.add(row.rehearse(line.number(), cells));
        }
        return new ImportPlan(
                form,
                table,
                choices,
                source.key(),
                columns,
                ImportPlan.shown(form, columns, rows),
                rows,
                faults.list(place),
                noted(key),
                known,
                form.items().stream()
                        .filter(i -> OtherAnswer.of(rules, i).isPresent())
                        .map(Item::name)
                        .collect(Collectors.toSet()));
    }

    /** Of two columns that say the same about a response none is silently believed. */
    private void tellTwice() {
        Set<ColumnTarget> seen = new HashSet<>();
        for (MatchedColumn column : columns) {
            ColumnTarget target = column.target();
            if (target.kind() == ColumnTarget.Kind.ABOUT && !seen.add(target)) {
                faults.ofColumn(
                        column.position(),
                        table.name(column.position()),
                        Wrong.of("two_columns", target.name()));
            }
        }
    }

    private List<Fault> noted(KeyColumn key) {
        Faults all = new Faults();
        notes.leftOut(
                columns.stream()
                        .filter(c -> c.how() == MatchedColumn.How.PROGRAM)
                        .filter(c -> c.target().kind() == ColumnTarget.Kind.LEFT_OUT)
                        .map(MatchedColumn::head)
                        .collect(Collectors.toList()));
        notes.tell(place, all);
        key.note().ifPresent(n -> all.accept(Fault.at(place, n)));
        return all.list();
    }
}
