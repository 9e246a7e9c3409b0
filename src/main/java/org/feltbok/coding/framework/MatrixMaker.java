package org.feltbok.coding.framework;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.GroupingClass;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.CellRef.RowKind;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.Topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the matrix of what was read.
 *
 * @param everyone whether the codes of all coders are shown, or only those that who works may see:
 *     their own, and those of others on what they are done with
 */
public record MatrixMaker(NotesSheet notes, Around around, Texts texts, boolean everyone) {
    /** Rows are cases. */
    public static final String CASES = "cases";

    /** Rows are roles. */
    public static final String ROLES = "roles";

    /** Rows are codes: which codes stand in the same passages. */
    public static final String CODES = "codes";

    /** A row with the interviews it is made of. */
    private record Group(Matrix.Row row, List<Interview> interviews) {
        /** A code with how many of them have it. */
        Group counted(SaidInNotes said) {
            return row.kind() == RowKind.CODE
                    ? new Group(row.of(said.with(interviews, said.codesBelow(row))), interviews)
                    : this;
        }
    }

    /** All that can be columns: topics that can be asked, codes that can be given. */
    public List<Matrix.Column> columns(ColumnKind kind) {
        return kind == ColumnKind.TOPIC ? topics() : codes();
    }

    private List<Matrix.Column> topics() {
        return notes.guide().askable().stream()
                .map(
                        t ->
                                new Matrix.Column(
                                        ColumnKind.TOPIC,
                                        t.id(),
                                        t.label().in(language()),
                                        Optional.ofNullable(t.parentId())
                                                .flatMap(notes.guide()::byId)
                                                .map(Topic::label)
                                                .map(l -> l.in(language()))
                                                .orElse("")))
                .toList();
    }

    private List<Matrix.Column> codes() {
        return notes.tree().all().stream()
                .map(
                        c ->
                                new Matrix.Column(
                                        ColumnKind.CODE,
                                        c.id(),
                                        notes.tree().told(c, language()),
                                        Optional.ofNullable(c.parentId())
                                                .flatMap(notes.tree()::byId)
                                                .map(p -> notes.tree().told(p, language()))
                                                .orElse("")))
                .toList();
    }

    /**
     * Those of a kind that somebody wrote of; the first few where nobody has written yet.
     *
     * @param few how many at least, if there are so many
     */
    public List<Matrix.Column> usual(ColumnKind kind, int few) {
        Set<String> used =
                around.summaries().keySet().stream()
                        .filter(r -> r.column() == kind)
                        .map(CellRef::columnId)
                        .collect(Collectors.toSet());
        List<Matrix.Column> all = columns(kind);
        List<Matrix.Column> written = all.stream().filter(c -> used.contains(c.id())).toList();
        return written.isEmpty() ? all.stream().limit(few).toList() : written;
    }

    private Language language() {
        return texts.language();
    }

    /**
     * @param rows {@link #CASES}, {@link #ROLES}, {@link #CODES} or the name of a grouping
     */
    public Matrix make(String rows, List<Matrix.Column> columns) {
        Map<String, CodedPassage> passages = Matrix.passages(notes);
        Map<CellRef, Matrix.Cell> cells = new LinkedHashMap<>();
        var said = new SaidInNotes(notes, everyone);
        List<Group> groups = groups(rows).stream().map(g -> g.counted(said)).toList();
        Map<Matrix.Column, Set<String>> codes = new HashMap<>();
        columns.forEach(c -> codes.put(c, said.codes(c)));
        for (Group group : groups) {
            Set<String> ofRow = said.codesBelow(group.row());
            for (Matrix.Column column : columns) {
                CellRef ref = Matrix.ref(group.row(), column);
                Optional<Summary> summary = Optional.ofNullable(around.summaries().get(ref));
                Set<String> ofColumn = codes.getOrDefault(column, Set.of());
                List<Evidence> evidence =
                        group.row().kind() == RowKind.CODE
                                ? said.together(group.interviews(), column, ofRow, ofColumn)
                                : said.in(group.interviews(), column, ofColumn);
                List<Link> links = summary.map(Summary::links).orElse(List.of());
                cells.put(
                        ref,
                        new Matrix.Cell(
                                ref,
                                summary,
                                Matrix.behind(evidence, links, passages),
                                isAsked(group, column)));
            }
        }
        return new Matrix(groups.stream().map(Group::row).toList(), columns, cells);
    }

    private boolean isAsked(Group group, Matrix.Column column) {
        return column.kind() == ColumnKind.CODE
                ? group.interviews().stream().anyMatch(i -> !notes.notesOf(i.id()).isEmpty())
                : group.interviews().stream()
                        .flatMap(i -> notes.notesOf(i.id()).stream())
                        .anyMatch(p -> column.id().equals(p.passage().topicId()));
    }

    // ---- rows

    private List<Group> groups(String rows) {
        return switch (rows) {
            case CASES -> cases();
            case ROLES -> roles();
            case CODES -> byCode();
            default ->
                    around.groupings().stream()
                            .filter(g -> g.name().equals(rows))
                            .findFirst()
                            .map(this::classes)
                            .orElseGet(this::cases);
        };
    }

    private List<Group> cases() {
        List<String> interviewed =
                notes.interviews().stream().map(Interview::caseId).distinct().toList();
        return notes.cases().stream()
                .filter(c -> interviewed.contains(c.id()))
                .map(this::ofCase)
                .sorted(
                        java.util.Comparator.comparing((Group g) -> g.row().group())
                                .thenComparing(g -> g.row().label()))
                .toList();
    }

    private Group ofCase(InterviewCase c) {
        String label = c.shownName(notes.namesHidden());
        List<Interview> all =
                notes.interviews().stream().filter(i -> i.caseId().equals(c.id())).toList();
        String group = notes.groups().getOrDefault(c.id(), "");
        return new Group(new Matrix.Row(RowKind.CASE, c.id(), label, group, all.size()), all);
    }

    /** All interviews may have each code. */
    private List<Group> byCode() {
        List<Interview> all = notes.interviews();
        return codes().stream()
                .map(
                        c ->
                                new Group(
                                        new Matrix.Row(
                                                RowKind.CODE,
                                                c.id(),
                                                c.label(),
                                                c.under(),
                                                all.size()),
                                        all))
                .toList();
    }

    private List<Group> roles() {
        Map<String, List<Interview>> byRole = new LinkedHashMap<>();
        notes.interviews()
                .forEach(
                        i ->
                                byRole.computeIfAbsent(i.role().text(), k -> new ArrayList<>())
                                        .add(i));
        List<Group> groups = new ArrayList<>();
        byRole.forEach(
                (role, all) ->
                        groups.add(
                                new Group(
                                        new Matrix.Row(
                                                RowKind.ROLE,
                                                role,
                                                all.getFirst().role().in(language()),
                                                "",
                                                all.size()),
                                        all)));
        return groups;
    }

    private List<Group> classes(Around.Classes grouping) {
        List<Group> groups = new ArrayList<>();
        List<GroupingClass> classes = grouping.grouping().classes();
        for (int i = 0; i < classes.size(); i++) {
            int at = i;
            List<Interview> all =
                    notes.interviews().stream()
                            .filter(v -> grouping.of().getOrDefault(v.caseId(), -1) == at)
                            .toList();
            groups.add(
                    new Group(
                            new Matrix.Row(
                                    RowKind.CLASS,
                                    classes.get(i).id(),
                                    classes.get(i).label().in(language()),
                                    "",
                                    all.size()),
                            all));
        }
        return groups;
    }
}
