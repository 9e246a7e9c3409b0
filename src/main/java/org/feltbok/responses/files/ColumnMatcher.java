package org.feltbok.responses.files;

import org.feltbok.questionnaire.QuestionType;
import org.feltbok.responses.EntryRules;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.RecordTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what the columns of a table hold: a name counts more than a text, and that more than a
 * number.
 */
final class ColumnMatcher {
    private static final int LOOKED_AT = 500;

    /** What stands before one of these signs may be a group. */
    private static final Pattern GROUPED = Pattern.compile("(?s).*[/.-].*");

    private final RecordTable table;
    private final Header header;
    private final ResponseSource source;
    private final EntryRules rules;
    private final QuestionTexts texts;
    private final Set<String> cases;
    private final Set<String> parents;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, SetColumns.Found> sets;

    /**
     * @param cases by what they may be named
     * @param parents what members may belong to, in the same way; empty where none are asked about
     */
    ColumnMatcher(
            RecordTable table,
            ResponseSource source,
            EntryRules rules,
            Set<String> cases,
            Set<String> parents) {
        this.parents = parents;
        this.table = table;
        this.source = source;
        this.rules = rules;
        this.cases = cases;
        header = new Header(table.heads());
        texts = new QuestionTexts(rules);
        sets = SetColumns.of(table, rules.form());
        rules.form().items().forEach(i -> names.add(i.name()));
    }

    /**
     * @param remembered what columns of such files were settled as, by their heads
     */
    List<MatchedColumn> match(Map<String, String> remembered) {
        List<MatchedColumn> found =
                mentioned(
                        IntStream.range(0, table.columns().size())
                                .mapToObj(i -> column(i, remembered))
                                .toList());
        Set<ColumnTarget> taken = new HashSet<>();
        List<MatchedColumn> settled = new ArrayList<>(found);
        found.stream()
                .sorted(Comparator.comparing(MatchedColumn::how))
                .filter(c -> c.target().isTaken() && !taken.add(c.target()))
                // two of the same name are a mistake that is told
                .filter(c -> c.how() != MatchedColumn.How.NAME)
                .forEach(c -> settled.set(c.position(), displaced(c)));
        return settled;
    }

    /**
     * What was mentioned first, second and so on stands in columns of its own and in one of all:
     * where the questionnaire knows the one, the other is not asked for.
     */
    private List<MatchedColumn> mentioned(List<MatchedColumn> found) {
        Map<String, List<MatchedColumn>> mentions = new LinkedHashMap<>();
        for (MatchedColumn column : found) {
            member(column)
                    .filter(RecordTable.Member::isMention)
                    .ifPresent(
                            m ->
                                    mentions.computeIfAbsent(m.set(), k -> new ArrayList<>())
                                            .add(column));
        }
        List<MatchedColumn> all = new ArrayList<>(found);
        mentions.forEach(
                (set, each) -> {
                    // the column of all is put behind those of the file
                    Optional<MatchedColumn> whole =
                            found.reversed().stream()
                                    .filter(c -> member(c).isEmpty() && c.head().equals(set))
                                    .findFirst();
                    if (whole.filter(MatchedColumn::isSettled).isPresent()) {
                        leaveOut(each, all);
                    } else if (each.stream().anyMatch(MatchedColumn::isSettled)) {
                        leaveOut(whole.stream().toList(), all);
                    }
                });
        return all;
    }

    /** Those that are not settled. */
    private static void leaveOut(List<MatchedColumn> columns, List<MatchedColumn> all) {
        columns.stream()
                .filter(c -> !c.isSettled())
                .forEach(c -> all.set(c.position(), leftOut(c)));
    }

    private Optional<RecordTable.Member> member(MatchedColumn column) {
        return table.columns().get(column.position()).member();
    }

    private static MatchedColumn leftOut(MatchedColumn column) {
        return column.as(ColumnTarget.LEFT_OUT, MatchedColumn.How.PROGRAM);
    }

    /**
     * The same where people have chosen. What they chose for one column no other holds that only
     * seemed to; one that is called so stays, and that there are two is told.
     */
    static List<MatchedColumn> chosen(List<MatchedColumn> matched, ImportChoices choices) {
        Map<Integer, ColumnTarget> targets = choices.targets();
        Set<ColumnTarget> taken = new HashSet<>();
        for (MatchedColumn column : matched) {
            ColumnTarget target = targets.get(column.position());
            if (target != null && target.isTaken()) {
                taken.add(target);
            }
        }
        ColumnTarget rest = targets.get(ImportChoices.REST);
        List<MatchedColumn> all = new ArrayList<>(matched.size());
        for (MatchedColumn column : matched) {
            ColumnTarget target = targets.get(column.position());
            boolean givesWay =
                    target == null && taken.contains(column.target()) && !column.isCalledSo();
            MatchedColumn now = givesWay ? displaced(column) : column;
            ColumnTarget said = target != null || now.isSettled() ? target : rest;
            all.add(said == null ? now : now.as(said, MatchedColumn.How.CHOSEN));
        }
        return all;
    }

    private static MatchedColumn displaced(MatchedColumn column) {
        return column.as(ColumnTarget.UNSETTLED, MatchedColumn.How.DISPLACED);
    }

    private MatchedColumn column(int i, Map<String, String> remembered) {
        RecordTable.Column column = table.columns().get(i);
        String example =
                table.lines().stream()
                        .map(l -> l.cell(i))
                        .filter(c -> !c.isEmpty())
                        .findFirst()
                        .orElse("");
        MatchedColumn bare =
                new MatchedColumn(
                        i,
                        table.name(i),
                        column.label(),
                        example,
                        ColumnTarget.UNSETTLED,
                        MatchedColumn.How.NOTHING,
                        Nearest.of(column.head(), names));
        if (example.isEmpty() && column.head().isEmpty()) {
            return leftOut(bare);
        }
        Optional<ColumnTarget> kept =
                Optional.ofNullable(remembered.get(column.head()))
                        .flatMap(w -> ColumnTarget.of(w, rules.form()));
        return kept.map(t -> bare.as(t, MatchedColumn.How.REMEMBERED))
                .orElseGet(() -> found(bare, column));
    }

    private MatchedColumn found(MatchedColumn bare, RecordTable.Column column) {
        String head = column.head();
        ColumnName name = source.column(head, header, rules.form());
        ColumnTarget named = ColumnTarget.of(name);
        if (named.isAnswer()) {
            // Co-workers is no group of workers where a question says Co-workers
            return texts.byText(GROUPED.matcher(head).matches() ? head : "")
                    .filter(said -> rules.form().item(head).isEmpty())
                    .map(said -> bare.as(said, MatchedColumn.How.TEXT))
                    .orElseGet(
                            () ->
                                    bare.as(
                                            named,
                                            name.isPart()
                                                    ? MatchedColumn.How.PART
                                                    : MatchedColumn.How.NAME));
        }
        SetColumns.Found ofSet = sets.get(bare.position());
        if (ofSet != null) {
            return bare.as(ofSet.target(), ofSet.how());
        }
        Optional<String> about = source.about(head, header);
        if (about.isPresent()) {
            return bare.as(ColumnTarget.about(about.get()), MatchedColumn.How.NAME);
        }
        if (source.leavesOut(head)
                && texts.byText(head).filter(t -> isAsked(bare.position(), t)).isEmpty()) {
            return leftOut(bare);
        }
        Optional<ColumnTarget> text = texts.byText(head).or(() -> texts.byText(column.label()));
        if (text.isPresent()) {
            return bare.as(text.get(), MatchedColumn.How.TEXT);
        }
        if (isOfParents(bare.position())) {
            return bare.as(ColumnTarget.about(About.PARENT), MatchedColumn.How.VALUES);
        }
        if (isOfCases(bare.position())) {
            return bare.as(ColumnTarget.about(About.CASE), MatchedColumn.How.VALUES);
        }
        return texts.byNumber(head)
                .map(t -> bare.as(t, MatchedColumn.How.NUMBER))
                .orElseGet(() -> bare.example().isEmpty() && isNote(head) ? leftOut(bare) : bare);
    }

    /** What is only read has an empty column in the files of some programs. */
    private boolean isNote(String head) {
        String said = QuestionTexts.plain(head);
        return rules.form().questionnaire().questions().stream()
                .filter(q -> q.type() == QuestionType.NOTE)
                .anyMatch(
                        q ->
                                q.name().equals(head)
                                        || !said.isEmpty()
                                                && Stream.concat(
                                                                Stream.of(q.label().text()),
                                                                q
                                                                        .label()
                                                                        .others()
                                                                        .values()
                                                                        .stream())
                                                        .map(QuestionTexts::plain)
                                                        .anyMatch(said::equals));
    }

    /**
     * Whether a column that is called as one of the program's own is a question that reads so. The
     * program's own stands before it, and what is found by its name needs no other column.
     */
    private boolean isAsked(int position, ColumnTarget said) {
        List<String> heads = table.columns().stream().map(RecordTable.Column::head).toList();
        boolean isElsewhere =
                IntStream.range(0, heads.size())
                        .filter(i -> i != position)
                        .anyMatch(
                                i ->
                                        said.equals(
                                                        ColumnTarget.of(
                                                                source.column(
                                                                        heads.get(i),
                                                                        header,
                                                                        rules.form())))
                                                || i > position
                                                        && texts.byText(heads.get(i))
                                                                .filter(said::equals)
                                                                .isPresent());
        return !isElsewhere
                && (source.mayLackOwn() || !OwnColumns.isAmongFirst(position, header, source));
    }

    private boolean isOfCases(int column) {
        if (header.has(About.CASE) || header.names().get(column).startsWith("_")) {
            return false;
        }
        return CaseColumn.is(told(column), cases);
    }

    private List<String> told(int column) {
        return table.lines().stream()
                .limit(LOOKED_AT)
                .map((Grid.Line l) -> l.cell(column))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    /** Several members are of one: that they repeat is no sign against it. */
    private boolean isOfParents(int column) {
        List<String> told = told(column);
        return !header.has(About.PARENT) && !told.isEmpty() && parents.containsAll(told);
    }
}
